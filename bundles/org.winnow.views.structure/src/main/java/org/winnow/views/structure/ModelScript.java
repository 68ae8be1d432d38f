// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.structure;

import java.awt.Color;
import java.util.Locale;
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

    /** More bonds than anyone could see: they are left out. */
    private static final int MANY = 4000;

    private final Configuration configuration;
    private final Appearance look;
    private final Color paper;
    private final Color ink;
    private final Color accent;
    private final StringBuilder text = new StringBuilder();
    private final Scene scene;

    private ModelScript(
            Configuration configuration, Appearance look, Color paper, Color ink, Color accent) {
        this.configuration = configuration;
        this.look = look;
        this.paper = paper;
        this.ink = ink;
        this.accent = accent;
        scene = new Scene(configuration, look);
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

    private String write(Stay stay) {
        text.append("set refreshing false;");
        text.append(stay == Stay.NOTHING ? "" : "save orientation winnow;");
        model();
        style();
        cell();
        forces();
        neighbours();
        text.append(stay.command);
        if (stay != Stay.ALL) {
            text.append(new Extent(configuration, scene.images()).fit());
        }
        text.append("select all;set refreshing true;refresh;");
        return text.toString();
    }

    private void model() {
        int n = configuration.size();
        double scale = scale();
        text.append("data \"model winnow\"\n")
                .append(n + scene.images().size())
                .append("\nwinnow\n");
        for (int i = 0; i < n; i++) {
            symbol(i);
            point(3 * i, configuration::position, 1);
            point(3 * i, this::force, scale);
            text.append('\n');
        }
        for (Place image : scene.images()) {
            symbol(image.atom());
            text.append(numbers(image.x(), image.y(), image.z()));
            point(3 * image.atom(), this::force, scale);
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

    private void point(int index, Component part, double scale) {
        text.append(
                numbers(
                        scale * part.at(index),
                        scale * part.at(index + 1),
                        scale * part.at(index + 2)));
    }

    static String numbers(double x, double y, double z) {
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
        boolean bonds = look.bonds() && configuration.size() + scene.images().size() <= MANY;
        text.append(bonds ? "wireframe 0.12;" : "wireframe off;");
        int n = configuration.size();
        if (!scene.images().isEmpty()) {
            text.append("select atomno>").append(n).append(";color translucent 0.55;");
        }
    }

    private static String colour(Color colour) {
        return "[" + colour.getRed() + "," + colour.getGreen() + "," + colour.getBlue() + "]";
    }

    private void cell() {
        int edge = 0;
        for (Place[] ends : Extent.edges(configuration.cell())) {
            line("cell" + edge++, ends[0], ends[1], 0.04, ink);
        }
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
        if (scene.chosen().isEmpty()) {
            return;
        }
        Place chosen = scene.chosen().get();
        int number = 0;
        for (Place place : scene.neighbours()) {
            line("near" + number++, chosen, place, 0.03, accent);
        }
        text.append("select atomno=").append(chosen.atom() + 1);
        text.append(";halos on;color halos ").append(colour(accent)).append(';');
    }
}
