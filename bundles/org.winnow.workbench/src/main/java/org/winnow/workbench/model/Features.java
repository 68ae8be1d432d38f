// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.model;

import org.winnow.api.model.FeatureMatrix;

/**
 * Features of the configurations of a sheet: means of the unit rows of their environments.
 *
 * @param descriptor the algorithm text that made them
 * @param rows which row of the sheet each row of the matrix describes, ascending
 * @param matrix shape [m × d]
 */
public record Features(String descriptor, int[] rows, FeatureMatrix matrix) {}
