// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps the arrows between bundles: {@code api ← numerics ← implementations}, {@code api ← engine},
 * {@code api ← shells}. No implementation imports another.
 */
class LayersTest {

    private static final String API = "org.winnow.api";
    private static final String NUMERICS = "org.winnow.numerics";
    private static final String REPORT = "org.winnow.report";
    private static final String WORKBENCH = "org.winnow.workbench";

    /** Whom each bundle may import, besides the JDK and what others wrote. */
    private static final Map<String, Set<String>> ALLOWED =
            Map.ofEntries(
                    Map.entry(API, Set.of()),
                    Map.entry("org.winnow.testkit", Set.of(API)),
                    Map.entry(NUMERICS, Set.of(API)),
                    Map.entry("org.winnow.io.extxyz", Set.of(API)),
                    Map.entry("org.winnow.io.mlip", Set.of(API)),
                    Map.entry("org.winnow.io.vasp", Set.of(API)),
                    Map.entry("org.winnow.soap", Set.of(API, NUMERICS)),
                    Map.entry("org.winnow.mtp", Set.of(API, NUMERICS)),
                    Map.entry("org.winnow.kernel", Set.of(API, NUMERICS)),
                    Map.entry("org.winnow.sampler", Set.of(API, NUMERICS)),
                    Map.entry("org.winnow.evaluator", Set.of(API, NUMERICS)),
                    Map.entry("org.winnow.md", Set.of(API, NUMERICS)),
                    Map.entry("org.winnow.rdf", Set.of(API, NUMERICS)),
                    Map.entry("org.winnow.dataset", Set.of(API)),
                    Map.entry("org.winnow.catalogue", Set.of(API)),
                    Map.entry("org.winnow.engine", Set.of(API, NUMERICS)),
                    Map.entry(REPORT, Set.of(API)),
                    Map.entry("org.winnow.report.html", Set.of(API)),
                    Map.entry("org.winnow.study", Set.of(API, NUMERICS)),
                    Map.entry("org.winnow.shell.gogo", Set.of(API)),
                    Map.entry(WORKBENCH, Set.of(API)),
                    Map.entry("org.winnow.workbench.chart", Set.of(API, WORKBENCH)),
                    Map.entry("org.winnow.shell.desktop", Set.of(API, WORKBENCH)),
                    Map.entry("org.winnow.views.charts", Set.of(API, WORKBENCH, REPORT)),
                    Map.entry("org.winnow.views.data", Set.of(API, WORKBENCH)),
                    Map.entry("org.winnow.views.map", Set.of(API, NUMERICS, WORKBENCH)),
                    Map.entry("org.winnow.views.structure", Set.of(API, NUMERICS, WORKBENCH)),
                    Map.entry("org.winnow.views.tools", Set.of(API, WORKBENCH)),
                    Map.entry("org.winnow.views.evaluate", Set.of(API, WORKBENCH)),
                    Map.entry("org.winnow.views.select", Set.of(API, WORKBENCH)),
                    Map.entry("org.winnow.launcher", Set.of()),
                    Map.entry("org.winnow.example.descriptor", Set.of(API)),
                    Map.entry("org.winnow.example.view", Set.of(API, WORKBENCH)));

    private static final Set<String> EXPORTING =
            Set.of(API, NUMERICS, REPORT, WORKBENCH, WORKBENCH + ".chart", "org.winnow.testkit");

    @Test
    void bundlesImportOnlyWhomTheTableAllows() throws IOException {
        Map<String, Set<String>> wrong = new TreeMap<>();
        for (Path bundle : Checkout.bundles()) {
            String name = bundle.getFileName().toString();
            assertTrue(ALLOWED.containsKey(name), name + " must have a line in the table");
            Set<String> imports = winnow(header(bundle, "Import-Package"));
            imports.removeIf(p -> within(p, name) || within(p, ALLOWED.get(name)));
            if (!imports.isEmpty()) {
                wrong.put(name, imports);
            }
        }
        assertEquals(Map.of(), wrong, "imports that the table does not allow");
    }

    @Test
    void onlyApiNumericsReportWorkbenchAndTestkitExportPackages() throws IOException {
        for (Path bundle : Checkout.bundles()) {
            String name = bundle.getFileName().toString();
            Set<String> exports = winnow(header(bundle, "Export-Package"));
            assertEquals(
                    EXPORTING.contains(name), !exports.isEmpty(), name + " exports " + exports);
        }
    }

    @Test
    void exportedPackagesHaveAVersion() throws IOException {
        for (Path bundle : Checkout.bundles()) {
            for (String clause : clauses(header(bundle, "Export-Package"))) {
                assertTrue(
                        clause.contains(";version=\"1.") || clause.contains(";version=1."), clause);
            }
        }
    }

    @Test
    void aBundleIsNamedLikeItsFolderAndItsPackages() throws IOException {
        for (Path bundle : Checkout.bundles()) {
            String name = bundle.getFileName().toString();
            String root = name.replace('.', '/') + "/";
            assertEquals(name, header(bundle, "Bundle-SymbolicName").replaceAll(";.*", ""));
            try (JarFile jar = new JarFile(Checkout.jar(bundle).toFile())) {
                List<String> strays =
                        jar.stream()
                                .map(entry -> entry.getName())
                                .filter(file -> file.endsWith(".class") && !file.startsWith(root))
                                .toList();
                assertEquals(List.of(), strays, name);
            }
        }
    }

    @Test
    void nothingButReportDesktopAndItsViewsTouchesAwt() throws IOException {
        Set<String> drawing =
                Set.of(REPORT, "org.winnow.shell.desktop", "org.winnow.workbench.chart", WORKBENCH);
        for (Path bundle : Checkout.bundles()) {
            String name = bundle.getFileName().toString();
            boolean view = name.startsWith("org.winnow.views.") || name.endsWith(".view");
            if (!drawing.contains(name) && !view) {
                try (JarFile jar = new JarFile(Checkout.jar(bundle).toFile())) {
                    for (var entry :
                            jar.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
                        byte[] code = jar.getInputStream(entry).readAllBytes();
                        String text =
                                new String(code, java.nio.charset.StandardCharsets.ISO_8859_1);
                        assertTrue(
                                !text.contains("java/awt/") && !text.contains("javax/swing/"),
                                entry.getName() + " must not touch AWT or Swing");
                    }
                }
            }
        }
    }

    private static String header(Path bundle, String name) throws IOException {
        try (JarFile jar = new JarFile(Checkout.jar(bundle).toFile())) {
            String value = jar.getManifest().getMainAttributes().getValue(name);
            return value == null ? "" : value;
        }
    }

    private static List<String> clauses(String header) {
        return Arrays.stream(header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .filter(clause -> !clause.isBlank())
                .toList();
    }

    private static Set<String> winnow(String header) {
        return clauses(header).stream()
                .map(clause -> clause.split(";")[0].trim())
                .filter(name -> name.startsWith("org.winnow."))
                .filter(name -> !name.startsWith("org.winnow.wrap."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean within(String packageName, Set<String> bundles) {
        return bundles.stream().anyMatch(bundle -> within(packageName, bundle));
    }

    private static boolean within(String packageName, String bundle) {
        return packageName.equals(bundle) || packageName.startsWith(bundle + ".");
    }
}
