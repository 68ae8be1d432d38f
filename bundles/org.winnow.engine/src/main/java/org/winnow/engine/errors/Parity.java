// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.errors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.winnow.api.engine.ErrorsJob.Determination;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;
import org.winnow.api.potential.Potential.Prediction;

/**
 * Figures of predictions against references: energies per atom, force norms of each species (as Xu
 * et al., Figs. S1 and S2), and virials per atom. Compositions have colours of their own while
 * there are few.
 */
public final class Parity {

    private static final int MOST_COLOURS = 6;

    /** More points than this are drawn small and pale. */
    private static final int MANY = 1500;

    private final Map<String, Points> energies = new TreeMap<>();
    private final Map<String, Points> virials = new TreeMap<>();
    private final Map<Integer, Map<String, Points>> norms = new TreeMap<>();

    /**
     * Takes one configuration.
     *
     * @param c with labels or without
     * @param p what a potential says of it
     */
    public void add(Configuration c, Prediction p) {
        String composition = c.composition();
        if (c.energy().isPresent()) {
            energies.computeIfAbsent(composition, k -> new Points())
                    .add(c.energy().getAsDouble() / c.size(), p.energy() / c.size());
        }
        for (int k = 0; c.hasVirial() && k < Deviation.VIRIAL.length; k++) {
            int component = Deviation.VIRIAL[k];
            virials.computeIfAbsent(composition, g -> new Points())
                    .add(c.virial(component) / c.size(), p.virial()[component] / c.size());
        }
        for (int atom = 0; c.hasForces() && atom < c.size(); atom++) {
            norms.computeIfAbsent(c.species(atom), k -> new TreeMap<>())
                    .computeIfAbsent(composition, k -> new Points())
                    .add(Deviation.reference(c, atom), Deviation.prediction(p, atom));
        }
    }

    /**
     * Makes the figures.
     *
     * @param deltaE root mean square error of energies, eV/atom
     * @param r2 of all species
     * @return none where there is nothing to draw
     */
    public List<Plot> plots(double deltaE, List<Determination> r2) {
        List<Plot> plots = new ArrayList<>();
        if (!energies.isEmpty()) {
            String title =
                    String.format(Locale.ROOT, "Energies: ΔE = %.2f meV/atom", 1000 * deltaE);
            plots.add(plot("energy-parity", title, "energy [eV/atom]", energies, "configurations"));
        }
        norms.forEach(
                (species, points) -> {
                    String symbol = Species.symbol(species);
                    plots.add(
                            plot(
                                    "force-parity-" + symbol,
                                    "Forces on " + symbol + determination(symbol, r2),
                                    "|F| [eV/Å]",
                                    points,
                                    symbol));
                });
        if (!virials.isEmpty()) {
            String what = "virial component [eV/atom]";
            plots.add(plot("virial-parity", "Virials", what, virials, "configurations"));
        }
        return plots;
    }

    private static String determination(String symbol, List<Determination> r2) {
        return r2.stream()
                .filter(d -> d.species().equals(symbol) && d.composition().equals("all"))
                .filter(d -> !Double.isNaN(d.r2()))
                .map(d -> String.format(Locale.ROOT, ": R² = %.3f", d.r2()))
                .findFirst()
                .orElse("");
    }

    /** The largest group is drawn first, so that it does not hide the others. */
    private static Plot plot(
            String name, String title, String what, Map<String, Points> groups, String together) {
        Map<String, Points> drawn = groups;
        if (groups.size() > MOST_COLOURS) {
            Points all = new Points();
            groups.values().forEach(all::add);
            drawn = Map.of(together, all);
        }
        List<String> order = new ArrayList<>(drawn.keySet());
        order.sort(Comparator.comparing(drawn::get, Comparator.comparingInt(p -> -p.count())));
        int count = drawn.values().stream().mapToInt(Points::count).sum();
        Plot.Style style = count > MANY ? Plot.Style.BACKGROUND : Plot.Style.POINTS;
        List<Plot.Series> series = new ArrayList<>();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (String group : order) {
            Points p = drawn.get(group);
            low = Math.min(low, p.least());
            high = Math.max(high, p.largest());
            series.add(new Plot.Series(group, style, false, p.x(), p.y()));
        }
        double[] ends = {low, high};
        series.add(new Plot.Series("y = x", Plot.Style.GUIDE, false, ends, ends));
        return new Plot(
                name,
                title,
                new Plot.Axis("Reference " + what, false),
                new Plot.Axis("Predicted " + what, false),
                Optional.empty(),
                series);
    }
}
