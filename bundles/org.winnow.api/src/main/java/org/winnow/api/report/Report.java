// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.report;

import java.util.List;
import java.util.Map;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Table;

/**
 * What a report says; how it looks is the writer's affair.
 *
 * @param title one line
 * @param summary one sentence: what was studied
 * @param conclusions the findings that matter, most telling first; the reader starts here
 * @param chapters in order
 * @param provenance what it was made from, by heading: settings, inputs with hashes, versions
 */
public record Report(
        String title,
        String summary,
        List<String> conclusions,
        List<Chapter> chapters,
        Map<String, List<Fact>> provenance) {

    /**
     * A topic.
     *
     * @param title one line
     * @param paragraphs plain text before the exhibits
     * @param exhibits figures and tables, in order
     */
    public record Chapter(String title, List<String> paragraphs, List<Exhibit> exhibits) {}

    /** A figure, a table, or files beside the report. */
    public sealed interface Exhibit {

        /** {@return such as {@code Figure 3} or {@code Table S1}} */
        String number();

        /** {@return what is seen, in a sentence or a few} */
        String caption();
    }

    /**
     * Plots under one caption.
     *
     * @param number such as {@code Figure 4}
     * @param caption what is seen
     * @param plots panels, in order; the names become those of files
     */
    public record Figure(String number, String caption, List<Plot> plots) implements Exhibit {}

    /**
     * A table under a caption.
     *
     * @param number such as {@code Table 1}
     * @param caption what is seen
     * @param headings of the columns, with units in brackets
     * @param table its values; NaN is shown as a dash
     */
    public record Listing(String number, String caption, List<String> headings, Table table)
            implements Exhibit {}

    /**
     * Files beside the report, under a caption; the page links to them and holds none of them.
     *
     * @param number such as {@code Files 1}
     * @param caption what they hold
     * @param files relative to the report's folder, such as {@code explore.html}
     */
    public record Companion(String number, String caption, List<String> files) implements Exhibit {}

    /**
     * A line of provenance.
     *
     * @param name what
     * @param value its value, as text
     */
    public record Fact(String name, String value) {}
}
