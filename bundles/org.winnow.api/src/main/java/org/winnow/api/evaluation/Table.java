// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.evaluation;

import java.util.List;

/**
 * Rows of values under named columns.
 *
 * @param name file name without ending, such as {@code curve}
 * @param columns names, lower case with underscores
 * @param rows as many values a row as columns: {@link Number} or {@link String}; NaN is left empty
 */
public record Table(String name, List<String> columns, List<List<Object>> rows) {}
