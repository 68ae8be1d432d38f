// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.result;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.winnow.study.result.Results.ByComposition;

/**
 * Whether one potential is as good as another: on the validation set and on every composition of
 * every test set neither ΔE nor ΔF may be larger beyond the error bars ({@link Ranking#isAbove};
 * what has none, because there are fewer than three configurations, is not compared), and no first
 * peak of a radial distribution function may be off by more than the other's worst of the same
 * composition and {@value #PEAK_SHIFT} Å or {@value #PEAK_HEIGHT} of its height: peaks of single
 * runs have no error bars.
 */
final class Sufficiency {

    static final double PEAK_SHIFT = 0.05;
    static final double PEAK_HEIGHT = 0.1;

    private final List<Results.Potential> potentials;

    Sufficiency(List<Results.Potential> potentials) {
        this.potentials = potentials;
    }

    private Results.Potential potential(String id) {
        return potentials.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    /**
     * Compares.
     *
     * @param id of a potential
     * @param reference id of the one it is to be as good as
     * @return where it is worse, with the numbers; empty if nowhere
     */
    Optional<String> lack(String id, String reference) {
        Results.Potential a = potential(id);
        Results.Potential b = potential(reference);
        var own = a.errors().get(Results.VALIDATION).result();
        var its = b.errors().get(Results.VALIDATION).result();
        Optional<String> lack =
                worse(
                        "the validation set",
                        whole(
                                own.energy().rmse(),
                                own.energy().standardError(),
                                own.forces().delta(),
                                own.forces().standardError()),
                        whole(
                                its.energy().rmse(),
                                its.energy().standardError(),
                                its.forces().delta(),
                                its.forces().standardError()));
        for (Results.Errors errors : a.errors().values()) {
            for (ByComposition c : errors.compositions()) {
                Optional<ByComposition> other =
                        b.errors().get(errors.set()).compositions().stream()
                                .filter(o -> o.composition().equals(c.composition()))
                                .findFirst();
                if (lack.isEmpty() && other.isPresent()) {
                    lack = worse(c.composition() + " of " + errors.set(), c, other.get());
                }
            }
        }
        return lack.isPresent() ? lack : peaks(a, b);
    }

    private static ByComposition whole(double e, double eError, double f, double fError) {
        return new ByComposition("all", 0, e, eError, f, fError);
    }

    private static Optional<String> worse(String where, ByComposition a, ByComposition b) {
        if (known(a.forcesError(), b.forcesError())
                && Ranking.isAbove(a.forces(), a.forcesError(), b.forces(), b.forcesError())) {
            return Optional.of(
                    "on "
                            + where
                            + " its ΔF is "
                            + Conclusions.plusMinus(a.forces(), a.forcesError())
                            + " against "
                            + Conclusions.plusMinus(b.forces(), b.forcesError())
                            + " meV/Å");
        }
        if (known(a.energyError(), b.energyError())
                && Ranking.isAbove(a.energy(), a.energyError(), b.energy(), b.energyError())) {
            return Optional.of(
                    "on "
                            + where
                            + " its ΔE is "
                            + Conclusions.plusMinus(a.energy(), a.energyError())
                            + " against "
                            + Conclusions.plusMinus(b.energy(), b.energyError())
                            + " meV/atom");
        }
        return Optional.empty();
    }

    private static boolean known(double a, double b) {
        return !Double.isNaN(a) && !Double.isNaN(b);
    }

    private static Optional<String> peaks(Results.Potential a, Results.Potential b) {
        List<Matrix.Peak> own = Peaks.of(a);
        List<Matrix.Peak> its = Peaks.of(b);
        for (Matrix.Peak peak : own) {
            double shift = worst(its, peak.composition(), p -> Math.abs(p.shift()));
            double height = worst(its, peak.composition(), p -> Math.abs(p.height()));
            if (Math.abs(peak.shift()) > shift + PEAK_SHIFT
                    || Math.abs(peak.height()) > height + PEAK_HEIGHT) {
                return Optional.of(
                        String.format(
                                Locale.ROOT,
                                "in %s its first %s peak is off by %.2f Å and %.0f %% of its height,"
                                        + " against at most %.2f Å and %.0f %%",
                                peak.composition(),
                                peak.pair(),
                                Math.abs(peak.shift()),
                                100 * Math.abs(peak.height()),
                                shift,
                                100 * height));
            }
        }
        return Optional.empty();
    }

    private static double worst(
            List<Matrix.Peak> peaks, String composition, ToDoubleFunction<Matrix.Peak> of) {
        return peaks.stream()
                .filter(p -> p.composition().equals(composition))
                .mapToDouble(of)
                .filter(d -> !Double.isNaN(d))
                .max()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
