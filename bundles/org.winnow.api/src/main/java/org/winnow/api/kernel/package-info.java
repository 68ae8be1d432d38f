// SPDX-License-Identifier: Apache-2.0
/** From the environments of two configurations to their likeness, and from likeness to distance. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.api.kernel;
