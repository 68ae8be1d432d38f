// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.winnow.api.model.Configuration;
import org.winnow.api.report.Exploration;
import org.winnow.api.report.Exploration.Group;
import org.winnow.api.report.Exploration.Property;
import org.winnow.api.report.Exploration.Quantity;

/**
 * All numbers of an exploration, gzipped, in base64. Little-endian, one array after the other:
 *
 * <ol>
 *   <li>for each property: n doubles, or for a group n ints, places in its list of words
 *   <li>atoms of each configuration: n ints
 *   <li>cells: 9 floats each, rows, Å
 *   <li>periodicity: n bytes, bit i for vector i
 *   <li>species: a byte an atom
 *   <li>positions in thousandths of Å: ints, three an atom, as four planes of bytes, the lowest
 *       first; so they compress to about 2 bytes
 * </ol>
 */
final class DataBlock {

    /** Å; a hundredth of the thermal motion of an atom is more than an eye can tell. */
    static final double STEP = 1e-3;

    private DataBlock() {}

    /**
     * Packs an exploration.
     *
     * @param words of each group, by its name, in the order of the legend
     */
    static String of(Exploration exploration, Map<String, List<String>> words) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes, 1 << 16)) {
            for (Property property : exploration.properties()) {
                out.write(
                        property instanceof Quantity quantity
                                ? doubles(quantity.values())
                                : places((Group) property, words.get(property.name())));
            }
            structures(exploration.configurations(), out);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static void structures(List<Configuration> configurations, OutputStream out)
            throws IOException {
        int n = configurations.size();
        ByteBuffer sizes = buffer(4 * n);
        ByteBuffer cells = buffer(36 * n);
        ByteBuffer periodic = buffer(n);
        int atoms = 0;
        for (Configuration configuration : configurations) {
            atoms = Math.addExact(atoms, configuration.size());
            sizes.putInt(configuration.size());
            int bits = 0;
            for (int i = 0; i < 3; i++) {
                bits |= configuration.cell().periodic(i) ? 1 << i : 0;
            }
            periodic.put((byte) bits);
            for (double component : configuration.cell().vectors()) {
                cells.putFloat((float) component);
            }
        }
        out.write(sizes.array());
        out.write(cells.array());
        out.write(periodic.array());
        out.write(species(configurations, atoms));
        for (int plane = 0; plane < 4; plane++) {
            out.write(plane(configurations, atoms, 8 * plane));
        }
    }

    private static byte[] species(List<Configuration> configurations, int atoms) {
        byte[] species = new byte[atoms];
        int at = 0;
        for (Configuration configuration : configurations) {
            for (int i = 0; i < configuration.size(); i++) {
                species[at++] = (byte) configuration.species(i);
            }
        }
        return species;
    }

    private static byte[] plane(List<Configuration> configurations, int atoms, int shift) {
        byte[] plane = new byte[Math.multiplyExact(3, atoms)];
        int at = 0;
        for (Configuration configuration : configurations) {
            for (int i = 0; i < 3 * configuration.size(); i++) {
                long steps = Math.round(configuration.position(i) / STEP);
                plane[at++] = (byte) (Math.toIntExact(steps) >> shift);
            }
        }
        return plane;
    }

    private static byte[] doubles(double[] values) {
        ByteBuffer buffer = buffer(8 * values.length);
        buffer.asDoubleBuffer().put(values);
        return buffer.array();
    }

    private static byte[] places(Group group, List<String> words) {
        Map<String, Integer> places = new HashMap<>();
        for (String word : words) {
            places.put(word, places.size());
        }
        ByteBuffer buffer = buffer(4 * group.values().size());
        group.values().forEach(word -> buffer.putInt(places.get(word)));
        return buffer.array();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
