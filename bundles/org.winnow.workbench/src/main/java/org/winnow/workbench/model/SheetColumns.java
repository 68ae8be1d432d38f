// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Configuration.Label;
import org.winnow.api.model.Dataset;

/** Gathers the properties of configurations as they are read. */
final class SheetColumns {

    private static final int MOST_OWN = 64;

    /** A growing array of numbers. */
    private static final class Numbers {
        private double[] values = new double[1024];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        double[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }

    /** A growing array of words; a word is kept once. */
    private static final class Words {
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private int[] codes = new int[1024];
        private int size;

        void add(String word) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, 2 * size);
            }
            Integer code = places.get(word);
            if (code == null) {
                code = places.size();
                places.put(word, code);
            }
            codes[size++] = code;
        }

        Property.Group group(String name, String description) {
            return new Property.Group(
                    name, description, Arrays.copyOf(codes, size), List.copyOf(places.keySet()));
        }
    }

    private final Words compositions = new Words();
    private final Words tags = new Words();
    private final Numbers atoms = new Numbers();
    private final Numbers energies = new Numbers();
    private final Numbers energiesPerAtom = new Numbers();
    private final Numbers largestForces = new Numbers();
    private final Numbers meanForces = new Numbers();
    private final Numbers volumes = new Numbers();
    private final Numbers volumesPerAtom = new Numbers();

    /** Properties under the files' own names. */
    private final Map<String, Words> own = new LinkedHashMap<>();

    private int rows;

    /** Adds the next row. @param read empty if it is unreadable */
    void add(Optional<Configuration> read) {
        compositions.add(read.map(Configuration::composition).orElse(""));
        tags.add(read.map(Configuration::tag).orElse(""));
        int n = read.map(Configuration::size).orElse(0);
        double energy = read.map(c -> c.energy().orElse(Double.NaN)).orElse(Double.NaN);
        double volume = read.map(c -> volume(c)).orElse(Double.NaN);
        atoms.add(n);
        energies.add(energy);
        energiesPerAtom.add(energy / n);
        volumes.add(volume);
        volumesPerAtom.add(volume / n);
        addForces(read.filter(Configuration::hasForces));
        addOwn(read);
        rows++;
    }

    private static double volume(Configuration c) {
        double volume = c.cell().volume();
        return volume > 0 ? volume : Double.NaN;
    }

    private void addForces(Optional<Configuration> labelled) {
        if (labelled.isEmpty()) {
            largestForces.add(Double.NaN);
            meanForces.add(Double.NaN);
            return;
        }
        Configuration c = labelled.get();
        double sum = 0;
        double largest = 0;
        for (int i = 0; i < 3 * c.size(); i += 3) {
            double square =
                    c.force(i) * c.force(i)
                            + c.force(i + 1) * c.force(i + 1)
                            + c.force(i + 2) * c.force(i + 2);
            sum += square;
            largest = Math.max(largest, square);
        }
        largestForces.add(Math.sqrt(largest));
        meanForces.add(Math.sqrt(sum / c.size()));
    }

    private void addOwn(Optional<Configuration> read) {
        Map<String, String> properties = read.map(Configuration::properties).orElse(Map.of());
        properties.forEach(
                (name, value) -> {
                    if (own.size() < MOST_OWN && isPlain(name, value, read.get())) {
                        own.computeIfAbsent(name, n -> filled());
                    }
                });
        own.forEach((name, words) -> words.add(properties.getOrDefault(name, "")));
    }

    /** What no other column shows: no label, no tag, no vector. */
    private static boolean isPlain(String name, String value, Configuration c) {
        boolean shown =
                name.equals(c.source(Label.ENERGY))
                        || name.equals(c.source(Label.VIRIAL))
                        || name.toLowerCase(Locale.ROOT).startsWith("config");
        return !shown && !name.equals("pbc") && value.indexOf(' ') < 0;
    }

    /** A column that begins late: no word for those before. */
    private Words filled() {
        Words words = new Words();
        for (int i = 0; i < rows; i++) {
            words.add("");
        }
        return words;
    }

    /**
     * Ends.
     *
     * @param origins where each row stood
     * @return the properties
     */
    List<Property> properties(List<Dataset.Origin> origins) {
        List<Property> all = new ArrayList<>();
        all.add(compositions.group("composition", "Reduced formula."));
        all.add(tags.group("tag", "Group that the file names, config_type."));
        all.add(number("atoms", "", "Number of atoms.", atoms));
        all.add(number("energy", "eV", "Total energy.", energies));
        all.add(number("energy.atom", "eV/atom", "Energy per atom.", energiesPerAtom));
        all.add(number("force.max", "eV/Å", "Length of the largest force.", largestForces));
        all.add(number("force.rms", "eV/Å", "Root mean square of the forces' length.", meanForces));
        all.add(number("volume", "Å³", "Volume of the cell.", volumes));
        all.add(number("volume.atom", "Å³/atom", "Volume per atom.", volumesPerAtom));
        Words files = new Words();
        Numbers indices = new Numbers();
        for (Dataset.Origin origin : origins) {
            files.add(origin.file());
            indices.add(origin.index());
        }
        all.add(files.group("file", "File that it was read from."));
        all.add(number("index", "", "Its number in the file, from 0.", indices));
        own.forEach((name, words) -> all.add(property(name, words, all)));
        return all;
    }

    private static Property.Quantity number(String name, String unit, String what, Numbers values) {
        return new Property.Quantity(name, unit, what, values.toArray());
    }

    /** Numbers if every word is one, under a name that no other has. */
    private static Property property(String name, Words words, List<Property> others) {
        boolean taken = others.stream().anyMatch(p -> p.name().equals(name));
        String unique = taken ? "file." + name : name;
        String what = "As the file says, " + name + ".";
        Property.Group group = words.group(unique, what);
        double[] numbers = new double[group.words().size()];
        for (int i = 0; i < numbers.length; i++) {
            try {
                String word = group.words().get(i);
                numbers[i] = word.isEmpty() ? Double.NaN : Double.parseDouble(word);
            } catch (NumberFormatException e) {
                return group;
            }
        }
        double[] values = new double[group.codes().length];
        Arrays.setAll(values, row -> numbers[group.codes()[row]]);
        return new Property.Quantity(unique, "", what, values);
    }
}
