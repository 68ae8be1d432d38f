// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.util.List;

/**
 * What is kept of a report besides its pages.
 *
 * @param conclusions the findings that matter
 */
public record Written(List<String> conclusions) {}
