// SPDX-License-Identifier: Apache-2.0
/**
 * Contract tests: what any format, descriptor, kernel, sampler and evaluator must keep, whoever
 * wrote it. Extend a contract, supply the implementation, and inherit its tests.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.testkit;
