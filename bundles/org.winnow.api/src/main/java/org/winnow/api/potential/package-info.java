// SPDX-License-Identifier: Apache-2.0
/** What predicts energies, forces and virials, what fits it, and its files. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.api.potential;
