// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;
import org.winnow.api.model.SpeciesSet;
import org.winnow.api.trajectory.TrajectoryEvaluator.Frame;

/**
 * The squared displacements within one run, by species and lag in frames, as seen from up to {@link
 * #ORIGINS} frames evenly spaced from the first on: when there are too many, every other one is
 * forgotten. Positions are taken relative to the centre of mass, so that drift is no diffusion.
 */
final class Run {

    private static final int ORIGINS = 64;

    private final String file;
    private final String name;
    private final int[] species;
    private final SpeciesSet set;
    private final boolean wrapped;
    private final double[] positions;
    private final List<double[]> origins = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int spacing = 1;
    private int frames;
    private double[][] sums;
    private int[] counts = new int[64];
    private Steps last;
    private double first = Double.NaN;
    private double interval = Double.NaN;
    private boolean even = true;
    private double leap;

    /** Begins a run. @param frame its first; not yet added @param wrapped whether it may jump */
    Run(Frame frame, boolean wrapped) {
        Configuration c = frame.configuration();
        file = frame.origin().file();
        name = name(c);
        species = c.species();
        set = c.speciesSet();
        sums = new double[set.size()][64];
        positions = c.positions();
        this.wrapped = wrapped;
    }

    private static String name(Configuration c) {
        return c.properties().getOrDefault("run", "");
    }

    /** {@return whether a frame goes on with this run: same file, {@code run} and atoms} */
    boolean goesOn(Frame frame) {
        return frame.origin().file().equals(file)
                && name(frame.configuration()).equals(name)
                && Arrays.equals(frame.configuration().species(), species);
    }

    /** Adds the next frame. @param frame of this run */
    void add(Frame frame) {
        Configuration c = frame.configuration();
        Steps now = new Steps(c, wrapped);
        if (last != null) {
            leap = Math.max(leap, now.move(last, positions) / now.reach());
        }
        last = now;
        time(c.properties().get("time"));
        double[] place = centred();
        if (frames % spacing == 0) {
            origins.add(place);
            starts.add(frames);
        }
        if (counts.length <= frames) {
            counts = Arrays.copyOf(counts, 2 * frames);
            for (int k = 0; k < sums.length; k++) {
                sums[k] = Arrays.copyOf(sums[k], 2 * frames);
            }
        }
        for (int k = 0; k < origins.size(); k++) {
            addLag(frames - starts.get(k), origins.get(k), place);
        }
        if (origins.size() == ORIGINS) {
            thin();
        }
        frames++;
    }

    private void time(String text) {
        double time;
        try {
            time = text == null ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            time = Double.NaN;
        }
        if (frames == 0) {
            first = time;
        } else if (frames == 1) {
            interval = time - first;
        }
        double expected = first + frames * interval;
        even &= frames < 2 || Math.abs(time - expected) <= 1e-6 * Math.abs(interval) * frames;
    }

    private double[] centred() {
        double[] centre = new double[3];
        double total = 0;
        for (int i = 0; i < species.length; i++) {
            double mass = Species.mass(species[i]);
            total += mass;
            for (int k = 0; k < 3; k++) {
                centre[k] += mass * positions[3 * i + k];
            }
        }
        double[] place = positions.clone();
        for (int k = 0; k < place.length; k++) {
            place[k] -= centre[k % 3] / total;
        }
        return place;
    }

    private void addLag(int lag, double[] from, double[] to) {
        for (int i = 0; i < species.length; i++) {
            double x = to[3 * i] - from[3 * i];
            double y = to[3 * i + 1] - from[3 * i + 1];
            double z = to[3 * i + 2] - from[3 * i + 2];
            sums[set.index(species[i])][lag] += x * x + y * y + z * z;
        }
        counts[lag]++;
    }

    private void thin() {
        for (int k = origins.size() - 1; k > 0; k -= 2) {
            origins.remove(k);
            starts.remove(k);
        }
        spacing *= 2;
    }

    /** {@return how many frames there are} */
    int frames() {
        return frames;
    }

    /** {@return fs from frame to frame; NaN where times are not given or not evenly spaced} */
    double interval() {
        return even && interval > 0 ? interval : Double.NaN;
    }

    /** {@return the longest step from frame to frame, in units of the farthest that can be told} */
    double leap() {
        return leap;
    }

    /** {@return species, by atomic number} */
    SpeciesSet set() {
        return set;
    }

    /** {@return the sum over origins and atoms of squared displacements, Å²} */
    double sum(int kind, int lag) {
        return sums[kind][lag];
    }

    /** {@return over how many origins and atoms the sum runs} */
    long count(int kind, int lag) {
        long atoms = Arrays.stream(species).filter(z -> z == set.number(kind)).count();
        return counts[lag] * atoms;
    }
}
