// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Atoms, cell, labels and every other column of a file at one instant. Immutable; safe for use by
 * many threads.
 *
 * <p>{@link #properties()} and {@link #columns()} hold, under the file's own names, all that is not
 * species, position or cell: the label columns too. The labels ({@link #energy()}, forces, virial)
 * are what a reader recognised among them, in Winnow's units and signs; {@link #source} says which
 * column a label came from, so that a writer repeats that column and does not write the label
 * twice.
 *
 * <p>Units: positions Å, energy eV, forces eV/Å, virial eV (−∂E/∂strain, 9 numbers, rows first).
 * Atoms may lie outside the cell.
 */
public final class Configuration {

    /** What a potential predicts and a file may state. */
    public enum Label {
        /** Total energy, eV. */
        ENERGY,
        /** Forces, eV/Å. */
        FORCES,
        /** Virial, eV, −∂E/∂strain. */
        VIRIAL
    }

    private final int[] species;
    private final double[] positions;
    private final Cell cell;
    private final Map<String, String> properties;
    private final Map<String, Column> columns;
    private final double energy;
    private final double[] forces;
    private final double[] virial;
    private final Map<Label, String> sources;
    private volatile Fingerprint fingerprint;

    private Configuration(Builder b) {
        species = b.species;
        positions = b.positions;
        cell = b.cell;
        properties = Collections.unmodifiableMap(b.properties);
        columns = Collections.unmodifiableMap(b.columns);
        energy = b.energy;
        forces = b.forces;
        virial = b.virial;
        sources = b.sources;
    }

    /**
     * Starts a configuration. The arrays are kept, not copied: hand them over and forget them.
     *
     * @param species atomic numbers, shape [n], n ≥ 1
     * @param positions shape [n × 3], Å
     * @return a builder
     */
    public static Builder of(int[] species, double[] positions) {
        return new Builder(species, positions);
    }

    /** {@return the number of atoms, n} */
    public int size() {
        return species.length;
    }

    /** {@return the atomic number of an atom} @param atom 0..n − 1 */
    public int species(int atom) {
        return species[atom];
    }

    /** {@return a copy of all atomic numbers, shape [n]} */
    public int[] species() {
        return species.clone();
    }

    /** {@return a copy of all positions, shape [n × 3], Å} */
    public double[] positions() {
        return positions.clone();
    }

    /** {@return one coordinate in Å} @param index 3 × atom + axis */
    public double position(int index) {
        return positions[index];
    }

    /** {@return cell vectors and periodicity; {@link Cell#NONE} where the file gives none} */
    public Cell cell() {
        return cell;
    }

    /** {@return per-configuration values as the file writes them, in its order, unquoted} */
    public Map<String, String> properties() {
        return properties;
    }

    /** {@return per-atom columns besides species and position, in the file's order; n rows each} */
    public Map<String, Column> columns() {
        return columns;
    }

    /** {@return the total energy in eV} */
    public OptionalDouble energy() {
        return Double.isNaN(energy) ? OptionalDouble.empty() : OptionalDouble.of(energy);
    }

    /** {@return whether there are forces} */
    public boolean hasForces() {
        return forces != null;
    }

    /** {@return one force component in eV/Å} @param index 3 × atom + axis */
    public double force(int index) {
        return forces[index];
    }

    /** {@return whether there is a virial} */
    public boolean hasVirial() {
        return virial != null;
    }

    /** {@return one virial component in eV} @param index 3 × row + column */
    public double virial(int index) {
        return virial[index];
    }

    /**
     * Says which property or column a label was read from.
     *
     * @param label which label
     * @return a name in {@link #properties()} or {@link #columns()}; empty if the label is absent
     *     or was not made from one column
     */
    public String source(Label label) {
        return sources.getOrDefault(label, "");
    }

    /** {@return the species that occur} */
    public SpeciesSet speciesSet() {
        return SpeciesSet.of(species);
    }

    /** {@return the reduced formula, symbols in alphabetical order, such as {@code Li1Si3}} */
    public String composition() {
        return Formula.reduced(species);
    }

    /** {@return the group this configuration says it belongs to, {@code config_type}; or empty} */
    public String tag() {
        for (String key : new String[] {"config_type", "Config_type", "config"}) {
            String tag = properties.get(key);
            if (tag != null) {
                return tag;
            }
        }
        return "";
    }

    /** {@return a hash of the content; computed once} */
    public Fingerprint fingerprint() {
        if (fingerprint == null) {
            fingerprint = Fingerprint.of(this);
        }
        return fingerprint;
    }

    /** Collects the parts of a configuration and checks them once. */
    public static final class Builder {

        private final int[] species;
        private final double[] positions;
        private final Map<String, String> properties = new LinkedHashMap<>();
        private final Map<String, Column> columns = new LinkedHashMap<>();
        private final Map<Label, String> sources = new TreeMap<>();
        private Cell cell = Cell.NONE;
        private double energy = Double.NaN;
        private double[] forces;
        private double[] virial;

        private Builder(int[] species, double[] positions) {
            this.species = species;
            this.positions = positions;
        }

        /** {@return this} @param cell vectors and periodicity */
        public Builder cell(Cell cell) {
            this.cell = cell;
            return this;
        }

        /** {@return this} @param name the file's own name @param value as written, unquoted */
        public Builder property(String name, String value) {
            properties.put(name, value);
            return this;
        }

        /** {@return this} @param name the file's own name @param column n rows */
        public Builder column(String name, Column column) {
            columns.put(name, column);
            return this;
        }

        /**
         * {@return this} @param eV total energy @param source the property it came from, or empty
         */
        public Builder energy(double eV, String source) {
            energy = eV;
            sources.put(Label.ENERGY, source);
            return this;
        }

        /** {@return this} @param source a real column of width 3 already added, eV/Å */
        public Builder forces(String source) {
            forces = columns.get(source).sharedReals();
            sources.put(Label.FORCES, source);
            return this;
        }

        /** {@return this} @param values shape [n × 3], eV/Å; kept, not copied */
        public Builder forces(double[] values) {
            forces = values;
            sources.put(Label.FORCES, "");
            return this;
        }

        /** {@return this} @param values 9 numbers, eV @param source the property, or empty */
        public Builder virial(double[] values, String source) {
            virial = values;
            sources.put(Label.VIRIAL, source);
            return this;
        }

        /**
         * Checks and closes the configuration.
         *
         * @return it
         * @throws IllegalArgumentException if there is no atom, a length does not fit, a species
         *     does not exist or a coordinate or label is not finite
         */
        public Configuration build() {
            Soundness.checkSpecies(species);
            Soundness.checkNumbers("positions", positions, 3 * species.length);
            Soundness.checkLabel("forces", forces, 3 * species.length);
            Soundness.checkLabel("virial", virial, 9);
            Soundness.checkEnergy(energy);
            Soundness.checkRows(columns, species.length);
            return new Configuration(this);
        }
    }
}
