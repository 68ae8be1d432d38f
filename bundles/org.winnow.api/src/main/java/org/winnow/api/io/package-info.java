// SPDX-License-Identifier: Apache-2.0
/** How configurations come from files and go to files; a format is one service. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.api.io;
