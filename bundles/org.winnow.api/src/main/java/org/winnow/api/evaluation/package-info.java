// SPDX-License-Identifier: Apache-2.0
/**
 * What judges a selection, and what it finds: numbers with units, tables, plots, one sentence each.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.api.evaluation;
