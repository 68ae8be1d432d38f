// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.winnow.api.engine.DescribeJob;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.numerics.PrincipalComponents;
import org.winnow.numerics.PrincipalComponents.Accuracy;
import org.winnow.workbench.Portion;
import org.winnow.workbench.model.Features;
import org.winnow.workbench.model.Property.Group;
import org.winnow.workbench.model.Property.Quantity;

/** Makes the coordinates of a map out of features; away from the event thread. */
final class Projection {

    /** Principal components that are made. */
    static final int COMPONENTS = 4;

    /** Finer than a dot on a screen by far. */
    private static final Accuracy ACCURACY = new Accuracy(1e-9, 60);

    private static final String COMPONENT = "pca.";
    private static final String SIMILARITY = "similarity.";

    /**
     * What came of it.
     *
     * @param features that it was made of
     * @param axes the first for across, the second for up, perhaps more
     */
    record Result(Features features, List<Quantity> axes) {}

    private Projection() {}

    /**
     * Describes configurations.
     *
     * @param portion which
     * @param descriptor an algorithm text
     * @param npy where features are written on the way
     * @param engine does it
     * @param progress may end it
     */
    static Features describe(
            Portion portion, String descriptor, Path npy, Engine engine, Progress progress)
            throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        portion.write(engine, progress);
        engine.run(
                new DescribeJob(portion.inputs(), npy, descriptor, false, true), threads, progress);
        return Features.read(npy, descriptor, portion.rows());
    }

    /** Principal components. @param size of the sheet */
    static Result components(Features features, int size, Progress progress) {
        progress.stage("principal components");
        int count = Math.min(COMPONENTS, features.matrix().columns());
        var found = PrincipalComponents.of(features.matrix(), count, ACCURACY, progress);
        List<Quantity> axes = new ArrayList<>();
        for (int i = 0; i < found.count(); i++) {
            String what =
                    String.format(
                            Locale.ROOT,
                            "PC %d of %s, %.1f %% of the variance.",
                            i + 1,
                            features.descriptor().split(":", 2)[0],
                            100 * found.share(i));
            axes.add(
                    new Quantity(
                            COMPONENT + (i + 1),
                            "",
                            what,
                            spread(features, found.scores(i), size)));
        }
        if (axes.size() == 1) {
            axes.add(axes.get(0));
        }
        return new Result(features, axes);
    }

    /**
     * Mean similarity to two groups.
     *
     * @param features of some rows
     * @param group of all rows
     * @param words the two wanted; empty for those that are least alike
     */
    static Result similarity(Features features, Group group, List<Optional<String>> words) {
        int[] rows = features.rows();
        int[] codes = Arrays.stream(rows).map(row -> group.codes()[row]).toArray();
        FeatureMatrix matrix = features.matrix();
        Similarity similarity = new Similarity(matrix, codes, group.words().size());
        int[] pair = similarity.leastAlike();
        for (int i = 0; i < pair.length; i++) {
            int wanted = words.get(i).map(group.words()::indexOf).orElse(-1);
            pair[i] = wanted >= 0 ? wanted : pair[i];
        }
        int size = group.codes().length;
        Quantity across = mean(group.words().get(pair[0]), features, similarity.to(pair[0]), size);
        if (pair[0] != pair[1]) {
            return new Result(
                    features,
                    List.of(
                            across,
                            mean(
                                    group.words().get(pair[1]),
                                    features,
                                    similarity.to(pair[1]),
                                    size)));
        }
        int odd = similarity.odd(pair[0]);
        Quantity up =
                new Quantity(
                        SIMILARITY + "odd",
                        "",
                        "Similarity to #" + rows[odd] + ", the least typical.",
                        spread(features, similarity.toRow(odd), size));
        return new Result(features, List.of(across, up));
    }

    private static Quantity mean(String word, Features features, double[] values, int size) {
        return new Quantity(
                SIMILARITY + word,
                "",
                "Mean similarity to " + word + ".",
                spread(features, values, size));
    }

    /** Values of the rows described as values of all; NaN for the others. */
    private static double[] spread(Features features, double[] values, int size) {
        double[] all = new double[size];
        Arrays.fill(all, Double.NaN);
        for (int i = 0; i < values.length; i++) {
            all[features.rows()[i]] = values[i];
        }
        return all;
    }

    /** {@return what an axis says of a property: a sentence for those made here} */
    static String label(Quantity quantity) {
        boolean own =
                quantity.name().startsWith(COMPONENT) || quantity.name().startsWith(SIMILARITY);
        String what = quantity.description();
        return own ? what.substring(0, what.length() - 1) : quantity.label();
    }
}
