// SPDX-License-Identifier: Apache-2.0
/** How atoms move: integrators of molecular dynamics, and the atoms they move. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.api.dynamics;
