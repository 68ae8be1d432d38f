// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;

/** Kernels without any radial basis, computed elsewhere: {@code shared/reference/soap}. */
final class Reference {

    final Map<String, Configuration> structures = new LinkedHashMap<>();
    private final Map<?, ?> content;

    private Reference(Path folder) throws IOException {
        content =
                (Map<?, ?>) new Json(Files.readString(folder.resolve("exact_kernels.json"))).read();
        readStructures(Files.readAllLines(folder.resolve("structures.extxyz")));
    }

    /** Looks beside the checkout; the test is skipped where nothing is found. */
    static Reference load() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve("shared/reference/soap"))) {
            here = here.getParent();
        }
        Assumptions.assumeTrue(
                here != null, "there is no shared/reference/soap beside the checkout");
        return new Reference(here.resolve("shared/reference/soap"));
    }

    /** A part of the file, such as {@code variants, paper, k, 6}. */
    Object part(String... keys) {
        Object part = content;
        for (String key : keys) {
            part = ((Map<?, ?>) part).get(key);
        }
        return part;
    }

    double[][] matrix(String... keys) {
        List<double[]> rows = new ArrayList<>();
        for (Object row : (List<?>) part(keys)) {
            rows.add(((List<?>) row).stream().mapToDouble(v -> (Double) v).toArray());
        }
        return rows.toArray(new double[0][]);
    }

    private void readStructures(List<String> lines) {
        Pattern lattice = Pattern.compile("Lattice=\"([^\"]*)\".* name=(\\S+)");
        for (int at = 0; at < lines.size(); ) {
            int n = Integer.parseInt(lines.get(at).trim());
            Matcher m = lattice.matcher(lines.get(at + 1));
            m.find();
            double[] cell = numbers(m.group(1).trim().split("\\s+"), 0);
            int[] species = new int[n];
            double[] positions = new double[3 * n];
            for (int i = 0; i < n; i++) {
                String[] words = lines.get(at + 2 + i).trim().split("\\s+");
                species[i] = Species.number(words[0]);
                System.arraycopy(numbers(words, 1), 0, positions, 3 * i, 3);
            }
            structures.put(
                    m.group(2),
                    Configuration.of(species, positions)
                            .cell(Cell.of(cell, true, true, true))
                            .build());
            at += n + 2;
        }
    }

    private static double[] numbers(String[] words, int skip) {
        return java.util.Arrays.stream(words).skip(skip).mapToDouble(Double::parseDouble).toArray();
    }

    /** As much of JSON as the file needs. */
    private static final class Json {

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object read() {
            skip();
            char c = text.charAt(at);
            if (c == '{') {
                Map<String, Object> map = new LinkedHashMap<>();
                for (at++; next() != '}'; ) {
                    String key = string();
                    next();
                    at++; // the colon
                    map.put(key, read());
                }
                at++;
                return map;
            }
            if (c == '[') {
                List<Object> list = new ArrayList<>();
                for (at++; next() != ']'; ) {
                    list.add(read());
                }
                at++;
                return list;
            }
            return c == '"' ? string() : word();
        }

        private char next() {
            skip();
            return text.charAt(at);
        }

        private void skip() {
            while (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',') {
                at++;
            }
        }

        private String string() {
            int end = at + 1;
            while (text.charAt(end) != '"') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            String value = text.substring(at + 1, end);
            at = end + 1;
            return value;
        }

        private Object word() {
            int end = at;
            while (",]} \n\r\t".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String value = text.substring(at, end);
            at = end;
            return "-0123456789".indexOf(value.charAt(0)) < 0 ? value : Double.valueOf(value);
        }
    }
}
