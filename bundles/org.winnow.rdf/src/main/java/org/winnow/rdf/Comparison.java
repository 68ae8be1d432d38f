// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A composition: its pairs, each beside the reference's where there is one.
 *
 * @param name reduced formula
 * @param frames judged
 * @param referenceFrames compared with; 0 without a reference
 * @param pairs in the order of atomic numbers
 */
record Comparison(String name, long frames, long referenceFrames, List<Pair> pairs) {

    /**
     * A pair of species.
     *
     * @param own its function
     * @param peak of that
     * @param reference the reference's function
     * @param referencePeak of that
     */
    record Pair(
            Radial own,
            Optional<FirstPeak> peak,
            Optional<Radial> reference,
            Optional<FirstPeak> referencePeak) {

        /** {@return Δr in Å; NaN where there are not two peaks} */
        double deltaR() {
            return peak.isEmpty() || referencePeak.isEmpty()
                    ? Double.NaN
                    : peak.get().r() - referencePeak.get().r();
        }

        /** {@return δh; NaN where there are not two peaks} */
        double deltaH() {
            return peak.isEmpty() || referencePeak.isEmpty()
                    ? Double.NaN
                    : (peak.get().height() - referencePeak.get().height())
                            / referencePeak.get().height();
        }
    }

    /** Compares. */
    static Comparison of(String name, Frames frames, Optional<Frames> reference, double smoothing) {
        List<Radial> own = frames.pairs();
        List<Radial> others = reference.map(Frames::pairs).orElse(List.of());
        List<Pair> pairs = new ArrayList<>();
        for (int k = 0; k < own.size(); k++) {
            Optional<Radial> other =
                    others.isEmpty() ? Optional.empty() : Optional.of(others.get(k));
            pairs.add(
                    new Pair(
                            own.get(k),
                            peak(own.get(k), smoothing),
                            other,
                            other.flatMap(o -> peak(o, smoothing))));
        }
        long count = reference.map(Frames::count).orElse(0L);
        return new Comparison(name, frames.count(), count, pairs);
    }

    private static Optional<FirstPeak> peak(Radial radial, double smoothing) {
        return FirstPeak.of(radial.fine(), radial.grid().step(), smoothing);
    }

    /** {@return the pair whose difference is largest; the first of equals} @param of which */
    Optional<Pair> worst(ToDoubleFunction<Pair> of) {
        Pair worst = null;
        for (Pair pair : pairs) {
            double size = Math.abs(of.applyAsDouble(pair));
            if (!Double.isNaN(size)
                    && (worst == null || size > Math.abs(of.applyAsDouble(worst)))) {
                worst = pair;
            }
        }
        return Optional.ofNullable(worst);
    }
}
