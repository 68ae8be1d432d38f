// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.engine.UsageException;
import picocli.CommandLine.Option;

/** How many to choose: exactly one of four options. */
final class Stopping {

    private static final double DEFAULT_REP = 99;

    @Option(
            names = {"-n", "--size"},
            paramLabel = "N",
            description = "How many to choose.")
    Integer size;

    @Option(
            names = "--sizes",
            paramLabel = "N,N,...",
            split = ",",
            description = "Several sizes in one run; the smaller are the first of the largest.")
    List<Integer> sizes;

    @Option(
            names = "--radius",
            paramLabel = "X",
            description =
                    "Choose until no candidate is farther from the choice than this distance.")
    Double radius;

    @Option(
            names = "--rep",
            paramLabel = "PERCENT",
            description =
                    "Choose until so many percent of the candidates lie within --threshold of the"
                            + " choice. Default, where none of the four is given: 99")
    Double rep;

    /** {@return whether the user said nothing} */
    boolean isDefault() {
        return size == null && sizes == null && radius == null && rep == null;
    }

    /** {@return what the user said} */
    SelectJob.Stop stop() {
        checkOne();
        if (radius != null) {
            check(radius >= 0 && Double.isFinite(radius), "--radius must be at least 0", radius);
            return new SelectJob.Stop(List.of(), OptionalDouble.of(radius), OptionalDouble.empty());
        }
        if (size != null || sizes != null) {
            return new SelectJob.Stop(sizes(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        double percent = rep == null ? DEFAULT_REP : rep;
        check(percent > 0 && percent <= 100, "--rep must lie above 0 and at most at 100", percent);
        return new SelectJob.Stop(List.of(), OptionalDouble.empty(), OptionalDouble.of(percent));
    }

    private List<Integer> sizes() {
        List<Integer> all = size != null ? List.of(size) : sizes;
        for (int one : all) {
            check(one >= 1, "a size must be at least 1", one);
        }
        return all.stream().sorted().distinct().toList();
    }

    private void checkOne() {
        List<String> given = new ArrayList<>();
        if (size != null) {
            given.add("--size");
        }
        if (sizes != null) {
            given.add("--sizes");
        }
        if (radius != null) {
            given.add("--radius");
        }
        if (rep != null) {
            given.add("--rep");
        }
        check(
                given.size() <= 1,
                "only one of --size, --sizes, --radius, --rep may be given",
                String.join(" and ", given));
    }

    private static void check(boolean holds, String demand, Object got) {
        if (!holds) {
            throw new UsageException(demand + ", got " + got);
        }
    }
}
