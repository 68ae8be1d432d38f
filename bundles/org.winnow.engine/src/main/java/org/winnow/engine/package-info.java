// SPDX-License-Identifier: Apache-2.0
/** Runs jobs: each kind of job is one class named after it, each made of a few named stages. */
package org.winnow.engine;
