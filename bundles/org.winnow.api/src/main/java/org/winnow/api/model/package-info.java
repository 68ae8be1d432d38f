// SPDX-License-Identifier: Apache-2.0
/**
 * What is measured and compared: configurations, species, cells, feature matrices. Immutable
 * values; Å, eV, eV/Å.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.api.model;
