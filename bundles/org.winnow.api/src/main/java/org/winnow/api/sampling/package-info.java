// SPDX-License-Identifier: Apache-2.0
/** What chooses, and what it sees. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.api.sampling;
