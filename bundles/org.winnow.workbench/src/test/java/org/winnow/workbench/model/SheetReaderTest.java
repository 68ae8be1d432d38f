// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Dataset;
import org.winnow.workbench.model.Property.Group;
import org.winnow.workbench.model.Property.Quantity;

class SheetReaderTest {

    /** Reads what it is given; {@code null} is unreadable. */
    private record Given(List<Configuration> all) implements Dataset {

        @Override
        public List<String> files() {
            return List.of("a.xyz");
        }

        @Override
        public Reader open() {
            List<Item> items = new ArrayList<>();
            all.forEach(c -> items.add(new Frame(c, items.size())));
            Iterator<Item> iterator = items.iterator();
            return new Reader() {
                @Override
                public Optional<Item> next() {
                    return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };
        }
    }

    private record Frame(Configuration parsed, int index) implements Dataset.Item {

        @Override
        public Dataset.Origin origin() {
            return new Dataset.Origin("a.xyz", index, index + 1);
        }

        @Override
        public byte[] text() {
            return new byte[0];
        }

        @Override
        public Configuration parse() throws IOException {
            if (parsed == null) {
                throw new IOException("a.xyz:" + (index + 1) + ": rubbish");
            }
            return parsed;
        }
    }

    private static Sheet read(List<Configuration> all, Progress progress) throws IOException {
        Datasets datasets =
                (Datasets)
                        Proxy.newProxyInstance(
                                SheetReaderTest.class.getClassLoader(),
                                new Class<?>[] {Datasets.class},
                                (proxy, method, arguments) -> new Given(all));
        return SheetReader.read(datasets, Inputs.of("a.xyz"), progress);
    }

    private static Configuration silicon(String temperature) {
        Cell cube = Cell.of(new double[] {2, 0, 0, 0, 2, 0, 0, 0, 2}, true, true, true);
        return Configuration.of(new int[] {14, 14}, new double[6])
                .cell(cube)
                .property("T", temperature)
                .property("note", "n" + temperature)
                .energy(-3, "")
                .forces(new double[] {3, 0, 4, 0, 0, 0})
                .build();
    }

    private static Configuration lithium() {
        return Configuration.of(new int[] {3}, new double[3]).build();
    }

    private static double[] values(Sheet sheet, String name) {
        return ((Quantity) sheet.properties().get(name)).values();
    }

    @Test
    void countsEnergiesForcesAndVolumes() throws IOException {
        Sheet sheet = read(List.of(silicon("300"), lithium()), Progress.NONE);
        assertArrayEquals(new double[] {2, 1}, values(sheet, "atoms"));
        assertArrayEquals(new double[] {-1.5, Double.NaN}, values(sheet, "energy.atom"));
        assertArrayEquals(new double[] {5, Double.NaN}, values(sheet, "force.max"));
        assertEquals(Math.sqrt(12.5), values(sheet, "force.rms")[0], 1e-15);
        assertArrayEquals(new double[] {8, Double.NaN}, values(sheet, "volume"));
        Group composition = (Group) sheet.properties().get("composition");
        assertEquals("Li1", composition.word(1).replaceAll("^Li$", "Li1"));
    }

    @Test
    void propertiesOfTheFileAreNumbersWhereAllAre() throws IOException {
        Sheet sheet = read(List.of(lithium(), silicon("300"), silicon("600")), Progress.NONE);
        assertArrayEquals(new double[] {Double.NaN, 300, 600}, values(sheet, "T"));
        assertEquals("n600", ((Group) sheet.properties().get("note")).word(2));
        assertEquals("", ((Group) sheet.properties().get("note")).word(0));
    }

    @Test
    void theUnreadableKeepTheirRowAndAreNamed() throws IOException {
        List<Configuration> all = new ArrayList<>(List.of(silicon("1")));
        all.add(null);
        all.add(lithium());
        List<String> told = new ArrayList<>();
        Progress progress =
                new Progress() {
                    @Override
                    public void report(double fraction) {
                        assertTrue(fraction < 0);
                    }

                    @Override
                    public void warn(String sentence) {
                        told.add(sentence);
                    }
                };
        Sheet sheet = read(all, progress);
        assertEquals(3, sheet.size());
        assertEquals(Rows.of(1), sheet.unreadable());
        assertEquals(Optional.empty(), sheet.configuration(1));
        assertEquals(1, sheet.configuration(2).get().size());
        assertEquals(List.of("rejected: a.xyz:2: rubbish"), told);
    }
}
