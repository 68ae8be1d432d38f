// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.plan;

import java.util.Map;
import org.winnow.api.engine.InfoJob;
import org.winnow.study.file.Study;

/** How large sets are, as far as it is known before the study is done. */
final class Sizes {

    private final Study study;
    private final Map<String, InfoJob.Result> counts;

    Sizes(Study study, Map<String, InfoJob.Result> counts) {
        this.study = study;
        this.counts = counts;
    }

    private InfoJob.Result count(String set) {
        return counts.get(Planner.count(set));
    }

    private boolean given() {
        return study.division().given().isPresent();
    }

    /** {@return atoms of the initial set} */
    long initial() {
        return count("initial").atoms();
    }

    int initialConfigurations() {
        return count("initial").configurations();
    }

    /** {@return atoms of the training set} */
    long training() {
        return given()
                ? count("training").atoms()
                : Math.round(initial() * study.division().share());
    }

    int trainingConfigurations() {
        return given()
                ? count("training").configurations()
                : (int) Math.round(initialConfigurations() * study.division().share());
    }

    /** {@return atoms of the validation set} */
    long validation() {
        return given() ? count("validation").atoms() : initial() - training();
    }

    /** {@return atoms of a set} @param name such as {@code initial} or a test set's */
    long of(String name) {
        return switch (name) {
            case "training" -> training();
            case "validation" -> validation();
            default -> count(name).atoms();
        };
    }

    /** {@return how many a counted set has} @param name such as {@code starts} */
    int configurations(String name) {
        return count(name).configurations();
    }

    /** {@return atoms of so many picks, as far as they are like the rest} @param size how many */
    long picks(int size) {
        return Math.round((double) training() / trainingConfigurations() * size);
    }
}
