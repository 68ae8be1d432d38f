// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.model;

import org.winnow.api.engine.ErrorsJob;

/**
 * What was found of a potential on configurations of the session; immutable by agreement.
 *
 * @param job what was asked for: potential, files, folder
 * @param result what was found; its folder holds the parity data
 * @param rows which row of the sheet each configuration of the files is, in their order
 */
public record Evaluation(ErrorsJob job, ErrorsJob.Result result, int[] rows) {}
