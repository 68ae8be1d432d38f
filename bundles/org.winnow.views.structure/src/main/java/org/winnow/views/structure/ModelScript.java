// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.structure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;
import org.winnow.views.structure.Neighbourhood.Place;

/**
 * A configuration as a Jmol script. It holds numbers and chemical symbols alone: no text of a
 * user's file gets into it, so none can be taken for a command.
 *
 * <p>Atoms come first, in their order, then images; forces stand as vectors beside the atoms, their
 * length such that the largest is drawn {@value #LONGEST} Å long.
 *
 * @see <a href="https://chemapps.stolaf.edu/jmol/docs/">Jmol's scripting language</a>
 */
final class ModelScript {

    /** What of the user's view stays when another model is shown. */
    enum Stay {
        /** All is seen, from a side that shows depth. */
        NOTHING("reset;rotate y 20;rotate x 15;"),
        /** All is seen, from the same side. */
        SIDE("reset;restore rotation winnow 0;"),
        /** Nothing moves. */
        ALL("restore orientation winnow 0;");

        private final String command;

        Stay(String command) {
            this.command = command;
        }
    }

    /** Å that the largest force is drawn long. */
    static final double LONGEST = 2.5;

    /** Forces below this are not drawn out to full length, eV/Å. */
    private static final double WEAK = 1e-3;

    /** Percent of the view that a model fills. */
    private static final double FILL = 95;

    /** Room around atoms, Å; much as Jmol leaves. */
    private static final double ROOM = 1.5;

    /** How far beyond the cell images are drawn, Å. */
    private static final double MARGIN = 2.5;

    /** More bonds than anyone could see: they are left out. */
    private static final int MANY = 4000;

    private final Configuration configuration;
    private final Appearance look;
    private final Color paper;
    private final Color ink;
    private final Color accent;
    private final StringBuilder text = new StringBuilder();
    private final List<Place> images = new ArrayList<>();
    private final List<Place> neighbours;

    private ModelScript(
            Configuration configuration, Appearance look, Color paper, Color ink, Color accent) {
        this.configuration = configuration;
        this.look = look;
        this.paper = paper;
        this.ink = ink;
        this.accent = accent;
        boolean chosen = look.atom() >= 0 && look.atom() < configuration.size();
        neighbours =
                chosen
                        ? Neighbourhood.around(configuration, look.atom(), look.cutoff())
                        : List.of();
    }

    /**
     * Writes the script.
     *
     * @param configuration what
     * @param look how
     * @param paper behind it
     * @param ink of the cell
     * @param accent of forces and of what was clicked
     * @param stay what of the user's view stays
     * @return the script
     */
    static String of(
            Configuration configuration,
            Appearance look,
            Color paper,
            Color ink,
            Color accent,
            Stay stay) {
        return new ModelScript(configuration, look, paper, ink, accent).write(stay);
    }

    /** {@return the atom of a place in the model, images included} @param place from 0 */
    static int atom(Configuration configuration, Appearance look, int place) {
        int n = configuration.size();
        if (place < n) {
            return place;
        }
        ModelScript script =
                new ModelScript(configuration, look, Color.BLACK, Color.BLACK, Color.BLACK);
        script.collectImages();
        return place - n < script.images.size() ? script.images.get(place - n).atom() : -1;
    }

    private String write(Stay stay) {
        collectImages();
        text.append("set refreshing false;");
        text.append(stay == Stay.NOTHING ? "" : "save orientation winnow;");
        model();
        style();
        cell();
        forces();
        neighbours();
        text.append(stay.command);
        if (stay != Stay.ALL) {
            fit();
        }
        text.append("select all;set refreshing true;refresh;");
        return text.toString();
    }

    private void collectImages() {
        if (look.images()) {
            images.addAll(Neighbourhood.images(configuration, MARGIN));
        }
        for (Place place : neighbours) {
            if (!isThere(place)) {
                images.add(place);
            }
        }
    }

    /** Whether a place is drawn already, as an atom or as an image. */
    private boolean isThere(Place place) {
        int i = 3 * place.atom();
        Place own =
                new Place(
                        place.atom(),
                        configuration.position(i),
                        configuration.position(i + 1),
                        configuration.position(i + 2));
        return near(own, place) || images.stream().anyMatch(image -> near(image, place));
    }

    private static boolean near(Place a, Place b) {
        double dx = a.x() - b.x();
        double dy = a.y() - b.y();
        double dz = a.z() - b.z();
        return a.atom() == b.atom() && dx * dx + dy * dy + dz * dz < 1e-6;
    }

    private void model() {
        int n = configuration.size();
        double scale = scale();
        text.append("data \"model winnow\"\n").append(n + images.size()).append("\nwinnow\n");
        for (int i = 0; i < n; i++) {
            symbol(i);
            point(3 * i, configuration::position, 1, "");
            point(3 * i, this::force, scale, "");
            text.append('\n');
        }
        for (Place image : images) {
            symbol(image.atom());
            text.append(numbers(image.x(), image.y(), image.z()));
            point(3 * image.atom(), this::force, scale, "");
            text.append('\n');
        }
        text.append("end \"model winnow\";");
    }

    private void symbol(int atom) {
        text.append(Species.symbol(configuration.species(atom))).append(' ');
    }

    private interface Component {
        double at(int index);
    }

    private void point(int index, Component part, double scale, String end) {
        text.append(
                        numbers(
                                scale * part.at(index),
                                scale * part.at(index + 1),
                                scale * part.at(index + 2)))
                .append(end);
    }

    private static String numbers(double x, double y, double z) {
        return String.format(Locale.ROOT, "%.5f %.5f %.5f ", x, y, z);
    }

    private double force(int index) {
        return configuration.hasForces() ? configuration.force(index) : 0;
    }

    /** Å that 1 eV/Å is drawn long. */
    private double scale() {
        double largest = largestForce(configuration);
        return LONGEST / Math.max(WEAK, largest);
    }

    /** {@return the length of the largest force, eV/Å; 0 if there are none} */
    static double largestForce(Configuration configuration) {
        double largest = 0;
        for (int i = 0; configuration.hasForces() && i < 3 * configuration.size(); i += 3) {
            double square = 0;
            for (int axis = 0; axis < 3; axis++) {
                square += configuration.force(i + axis) * configuration.force(i + axis);
            }
            largest = Math.max(largest, square);
        }
        return Math.sqrt(largest);
    }

    private void style() {
        text.append("background ").append(colour(paper)).append(';');
        text.append("select all;").append(look.balls().command()).append(';');
        boolean bonds = look.bonds() && configuration.size() + images.size() <= MANY;
        text.append(bonds ? "wireframe 0.12;" : "wireframe off;");
        int n = configuration.size();
        if (!images.isEmpty()) {
            text.append("select atomno>").append(n).append(";color translucent 0.55;");
        }
    }

    private static String colour(Color colour) {
        return "[" + colour.getRed() + "," + colour.getGreen() + "," + colour.getBlue() + "]";
    }

    /** The twelve edges; those along a vector that is missing are none. */
    private void cell() {
        if (!configuration.cell().present()) {
            return;
        }
        int edge = 0;
        for (int along = 0; along < 3; along++) {
            for (int corner = 0; corner < 4; corner++) {
                int[] start = new int[3];
                start[(along + 1) % 3] = corner & 1;
                start[(along + 2) % 3] = corner >> 1;
                int[] end = start.clone();
                end[along] = 1;
                line("cell" + edge++, corner(start), corner(end), 0.04, ink);
            }
        }
    }

    /** Brings cell and atoms into sight: Jmol itself looks at atoms alone. */
    private void fit() {
        List<Place> atoms = new ArrayList<>(images);
        for (int i = 0; i < 3 * configuration.size(); i += 3) {
            atoms.add(
                    new Place(
                            i / 3,
                            configuration.position(i),
                            configuration.position(i + 1),
                            configuration.position(i + 2)));
        }
        List<Place> all = new ArrayList<>(atoms);
        for (int corner = 0; corner < 8; corner++) {
            if (configuration.cell().present()) {
                all.add(corner(new int[] {corner & 1, corner >> 1 & 1, corner >> 2}));
            }
        }
        Place middle =
                new Place(-1, middle(all, Place::x), middle(all, Place::y), middle(all, Place::z));
        double zoom = FILL * radius(atoms, middle) / radius(all, middle);
        text.append("center {").append(numbers(middle.x(), middle.y(), middle.z())).append("};");
        text.append("zoom ").append(Math.max(5, Math.round(zoom))).append(';');
    }

    private static double middle(List<Place> places, ToDoubleFunction<Place> part) {
        var range = places.stream().mapToDouble(part).summaryStatistics();
        return (range.getMin() + range.getMax()) / 2;
    }

    private static double radius(List<Place> places, Place middle) {
        double largest = 0;
        for (Place place : places) {
            double dx = place.x() - middle.x();
            double dy = place.y() - middle.y();
            double dz = place.z() - middle.z();
            largest = Math.max(largest, dx * dx + dy * dy + dz * dz);
        }
        return Math.sqrt(largest) + ROOM;
    }

    private Place corner(int[] shares) {
        double[] p = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int axis = 0; axis < 3; axis++) {
                p[axis] += shares[i] * configuration.cell().vector(3 * i + axis);
            }
        }
        return new Place(-1, p[0], p[1], p[2]);
    }

    private void line(String name, Place from, Place to, double width, Color colour) {
        text.append("draw ").append(name).append(" diameter ").append(width);
        text.append(" {").append(numbers(from.x(), from.y(), from.z())).append("} {");
        text.append(numbers(to.x(), to.y(), to.z())).append("} color ");
        text.append(colour(colour)).append(';');
    }

    private void forces() {
        if (look.forces() && configuration.hasForces()) {
            text.append("select atomno<=").append(configuration.size());
            text.append(";vectors 0.07;vector scale 1;color vectors ");
            text.append(colour(accent)).append(';');
        }
    }

    private void neighbours() {
        if (look.atom() < 0 || look.atom() >= configuration.size()) {
            return;
        }
        int i = 3 * look.atom();
        Place centre =
                new Place(
                        look.atom(),
                        configuration.position(i),
                        configuration.position(i + 1),
                        configuration.position(i + 2));
        int number = 0;
        for (Place place : neighbours) {
            line("near" + number++, centre, place, 0.03, accent);
        }
        text.append("select atomno=").append(look.atom() + 1);
        text.append(";halos on;color halos ").append(colour(accent)).append(';');
    }
}
