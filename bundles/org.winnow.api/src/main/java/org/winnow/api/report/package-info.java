// SPDX-License-Identifier: Apache-2.0
/** Reports for people: pages with figures and tables, and pages to explore a data set. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.api.report;
