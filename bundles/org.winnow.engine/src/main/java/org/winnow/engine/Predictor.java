// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;
import org.winnow.api.model.SpeciesSet;
import org.winnow.api.potential.Potential;
import org.winnow.api.potential.Potential.Prediction;

/** A potential at work on what was read: in parallel over configurations, results in order. */
final class Predictor {

    private static final int REPORT_EVERY = 8;

    private final Potential potential;
    private final Candidates all;
    private int tooClose;
    private double nearest = Double.POSITIVE_INFINITY;

    /**
     * Prepares.
     *
     * @param potential predicts
     * @param all configurations
     * @throws IllegalArgumentException if the potential does not know a species
     */
    Predictor(Potential potential, Candidates all) {
        this.potential = potential;
        this.all = all;
        SpeciesSet known = potential.species();
        for (int i = 0; i < all.species().size(); i++) {
            int number = all.species().number(i);
            if (IntStream.range(0, known.size()).noneMatch(k -> known.number(k) == number)) {
                throw unknown(Species.symbol(number));
            }
        }
    }

    private IllegalArgumentException unknown(String symbol) {
        Pattern has = Pattern.compile("(^|\\d)" + symbol + "\\d");
        String place =
                all.entries().stream()
                        .filter(e -> has.matcher(e.composition()).find())
                        .map(e -> e.place() + ": ")
                        .findFirst()
                        .orElse("");
        return new IllegalArgumentException(
                place
                        + "the potential must know every species, and it knows "
                        + potential.species()
                        + ", got "
                        + symbol);
    }

    /** Takes predictions in order. */
    @FunctionalInterface
    interface Sink {
        /**
         * Takes one.
         *
         * @param number of the configuration among all
         * @param configuration it
         * @param prediction of it
         * @throws IOException to end the run
         */
        void accept(int number, Configuration configuration, Prediction prediction)
                throws IOException;
    }

    /**
     * Predicts all configurations.
     *
     * @param sink takes the predictions, in the order of the files
     * @param clock told the share done, and of atoms that are too close
     * @throws IOException from the sink
     */
    void each(Sink sink, StageClock clock) throws IOException {
        AtomicInteger done = new AtomicInteger();
        all.forEach(
                (first, batch) -> {
                    Prediction[] predictions = new Prediction[batch.size()];
                    double[] shortest = new double[batch.size()];
                    IntStream.range(0, batch.size())
                            .parallel()
                            .forEach(
                                    i -> {
                                        predictions[i] = predict(first + i, batch.get(i));
                                        shortest[i] = shortest(batch.get(i));
                                        int count = done.incrementAndGet();
                                        if (count % REPORT_EVERY == 0) {
                                            clock.report((double) count / all.count());
                                        }
                                    });
                    look(shortest);
                    hand(first, batch, predictions, sink);
                },
                fraction -> {});
        warn(clock);
    }

    private static void hand(
            int first, List<Configuration> batch, Prediction[] predictions, Sink sink)
            throws IOException {
        for (int i = 0; i < predictions.length; i++) {
            sink.accept(first + i, batch.get(i), predictions[i]);
        }
    }

    private Prediction predict(int number, Configuration c) {
        try {
            Prediction p = potential.predict(c);
            if (!Double.isFinite(p.energy() + Arrays.stream(p.forces()).sum())) {
                throw new IllegalArgumentException(
                        "a prediction must be finite, got an energy of " + p.energy());
            }
            return p;
        } catch (IllegalArgumentException e) {
            String place = all.entries().get(number).place();
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    private double shortest(Configuration c) {
        if (!(potential.minimalDistance() > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        return ShortestDistances.of(c).values().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private void look(double[] shortest) {
        for (double distance : shortest) {
            tooClose += distance < potential.minimalDistance() ? 1 : 0;
            nearest = Math.min(nearest, distance);
        }
    }

    private void warn(StageClock clock) {
        if (tooClose > 0) {
            clock.warn(
                    String.format(
                            Locale.ROOT,
                            "%d of %d configurations have atoms closer than the potential's minimal"
                                    + " distance of %s Å, the nearest at %.3f Å: there it only"
                                    + " extrapolates",
                            tooClose,
                            all.count(),
                            potential.minimalDistance(),
                            nearest));
        }
    }

    /** {@return configurations with atoms closer than the potential's minimal distance} */
    int tooClose() {
        return tooClose;
    }
}
