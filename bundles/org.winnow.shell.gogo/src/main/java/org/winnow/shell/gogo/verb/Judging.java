// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.ArrayList;
import java.util.List;
import org.winnow.api.engine.UsageException;
import picocli.CommandLine.Option;

/** Who judges a selection. */
final class Judging {

    private static final String DEFAULT =
            "representativeness,composition,redundancy,similarity-map";

    @Option(
            names = "--threshold",
            paramLabel = "X",
            defaultValue = "0.1",
            description =
                    "Distance within which a choice stands for a candidate. Default: ${DEFAULT-VALUE}")
    double threshold;

    @Option(
            names = "--reference",
            paramLabel = "A,B",
            description =
                    "The two compositions against which the similarity map is drawn. Default: the"
                            + " two whose mean similarity is lowest.")
    String reference;

    @Option(
            names = "--evaluators",
            paramLabel = "TEXT,...",
            defaultValue = DEFAULT,
            description = "Judge the selection. Default: ${DEFAULT-VALUE}")
    String evaluators;

    /**
     * {@return algorithm texts, the options above woven in where the texts do not say otherwise}
     */
    List<String> evaluators() {
        if (!(threshold > 0) || Double.isInfinite(threshold)) {
            throw new UsageException("--threshold must be above 0, got " + threshold);
        }
        List<String> texts = new ArrayList<>();
        for (String text : texts(evaluators)) {
            texts.add(
                    text.startsWith("similarity-map") ? withReference(text) : withThreshold(text));
        }
        return texts;
    }

    /**
     * A part with a {@code =} but no {@code :} before it is one more setting of the text before.
     */
    static List<String> texts(String list) {
        List<String> texts = new ArrayList<>();
        for (String part : list.split(",")) {
            int colon = part.indexOf(':');
            int equals = part.indexOf('=');
            if (equals >= 0 && (colon < 0 || colon > equals) && !texts.isEmpty()) {
                texts.add(texts.remove(texts.size() - 1) + "," + part);
            } else if (!part.isBlank()) {
                texts.add(part.strip());
            }
        }
        return texts;
    }

    private String withThreshold(String text) {
        boolean open = id(text).equals("representativeness") && !text.contains("threshold=");
        return open ? with(text, "threshold=" + threshold) : text;
    }

    private String withReference(String text) {
        if (reference == null) {
            return text;
        }
        String[] groups = reference.split(",", -1);
        if (groups.length != 2 || groups[0].isBlank() || groups[1].isBlank()) {
            throw new UsageException(
                    "--reference must be two compositions such as Li,Li3Si8, got " + reference);
        }
        return with(with(text, "x=" + groups[0].strip()), "y=" + groups[1].strip());
    }

    private static String id(String text) {
        return text.replaceFirst(":.*", "");
    }

    private static String with(String text, String setting) {
        return text + (text.contains(":") ? "," : ":") + setting;
    }
}
