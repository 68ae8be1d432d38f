// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.select;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.SelectJob;
import org.winnow.workbench.CommandText;

/**
 * What the user filled in, as a job and as the command line that does the same.
 *
 * @param rule {@code size}, {@code radius} or {@code rep}
 * @param value sizes, or the target, as typed
 * @param descriptor algorithm text
 * @param kernel algorithm text
 * @param sampler algorithm text
 * @param base files that count as chosen already; empty for none
 * @param seed the only source of chance
 * @param out the folder to be made
 */
record SelectOrder(
        String rule,
        String value,
        String descriptor,
        String kernel,
        String sampler,
        List<String> base,
        long seed,
        Path out) {

    /** Those that the verb takes too when nothing else is said. */
    private static final List<String> EVALUATORS =
            List.of(
                    "representativeness:threshold=0.1",
                    "composition",
                    "redundancy",
                    "similarity-map");

    /** {@return the job} @param inputs the candidates @throws IllegalArgumentException if not so */
    SelectJob job(Inputs inputs) {
        Optional<Inputs> chosen =
                base.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Inputs.of(base.toArray(String[]::new)));
        return new SelectJob(
                inputs,
                out,
                true,
                stop(),
                new SelectJob.Algorithms(descriptor, kernel, sampler, EVALUATORS),
                chosen,
                false,
                seed);
    }

    private SelectJob.Stop stop() {
        try {
            return switch (rule) {
                case "radius" ->
                        new SelectJob.Stop(
                                List.of(), OptionalDouble.of(number()), OptionalDouble.empty());
                case "rep" ->
                        new SelectJob.Stop(
                                List.of(), OptionalDouble.empty(), OptionalDouble.of(number()));
                default ->
                        new SelectJob.Stop(sizes(), OptionalDouble.empty(), OptionalDouble.empty());
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(rule + " must be a number, got '" + value + "'", e);
        }
    }

    private double number() {
        double number = Double.parseDouble(value);
        if (!(number > 0)) {
            throw new IllegalArgumentException(rule + " must be above 0, got " + value);
        }
        return number;
    }

    private List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>();
        for (String word : value.split("[,\\s]+")) {
            sizes.add(Integer.parseInt(word));
        }
        if (sizes.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("sizes must be at least 1, got " + value);
        }
        return sizes.stream().sorted().distinct().toList();
    }

    /** {@return for the title of the task} */
    String title() {
        return "Select " + (rule.equals("size") ? value : rule + " " + value);
    }

    /** {@return the command line} @param inputs the candidates */
    String line(Inputs inputs) {
        List<String> options = new ArrayList<>();
        if (rule.equals("size")) {
            List<String> sizes = sizes().stream().map(String::valueOf).toList();
            options.addAll(
                    List.of(sizes.size() > 1 ? "--sizes" : "--size", String.join(",", sizes)));
        } else {
            options.addAll(List.of("--" + rule, value));
        }
        options.addAll(
                List.of("--descriptor", descriptor, "--kernel", kernel, "--sampler", sampler));
        base.forEach(file -> options.addAll(List.of("--base", file)));
        options.addAll(
                List.of(
                        "--seed",
                        String.valueOf(seed),
                        "--out",
                        CommandText.path(out),
                        "--overwrite"));
        return CommandText.of("select", inputs.files(), options.toArray(String[]::new));
    }
}
