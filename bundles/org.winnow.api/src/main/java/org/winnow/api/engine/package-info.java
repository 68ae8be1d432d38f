// SPDX-License-Identifier: Apache-2.0
/** What a shell asks for: the catalogue of algorithms and the jobs; progress and cancelling. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.api.engine;
