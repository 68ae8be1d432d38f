// SPDX-License-Identifier: Apache-2.0
/** From an atom's environment to numbers. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.api.descriptor;
