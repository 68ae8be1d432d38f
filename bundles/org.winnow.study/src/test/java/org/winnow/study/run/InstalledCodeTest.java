// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.winnow.study.plan.Step;

class InstalledCodeTest {

    private static final String PLUGIN = "org.acme.descriptor";

    /** Symbolic names with what their one class file holds. */
    private final Map<String, String> installed = new TreeMap<>();

    @TempDir private Path folder;

    @BeforeEach
    void install() {
        for (String name :
                List.of(
                        "org.winnow.mtp",
                        "org.winnow.study",
                        "org.winnow.report.html",
                        "org.winnow.shell.gogo",
                        "org.winnow.views.map",
                        "org.winnow.workbench.chart",
                        PLUGIN)) {
            installed.put(name, "first");
        }
    }

    @Test
    void codeThatComputesChangesAStep() throws IOException {
        String before = of("train");
        installed.put("org.winnow.mtp", "second");
        assertNotEquals(before, of("train"));
    }

    @Test
    void codeThatOnlyShowsChangesNoStep() throws IOException {
        String train = of("train");
        String report = of("report");
        installed.put("org.winnow.shell.gogo", "second");
        installed.put("org.winnow.views.map", "second");
        installed.remove("org.winnow.workbench.chart");
        assertEquals(train, of("train"));
        assertEquals(report, of("report"));
    }

    @Test
    void codeThatReportsChangesTheReportAlone() throws IOException {
        String train = of("train");
        String report = of("report");
        installed.put("org.winnow.report.html", "second");
        assertEquals(train, of("train"));
        assertNotEquals(report, of("report"));
    }

    @Test
    void aPluginMattersToStepsThatUseItAlone() throws IOException {
        String train = of("train");
        String features = of("features", PLUGIN + " 1.0.0");
        installed.put(PLUGIN, "second");
        assertEquals(train, of("train"));
        assertNotEquals(features, of("features", PLUGIN + " 1.0.0"));
    }

    private String of(String kind, String... bundles) throws IOException {
        Bundle[] all = new Bundle[installed.size()];
        int count = 0;
        for (Map.Entry<String, String> entry : installed.entrySet()) {
            all[count++] = bundle(entry.getKey(), entry.getValue());
        }
        BundleContext context =
                (BundleContext)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {BundleContext.class},
                                (proxy, method, arguments) -> all);
        Step.Cost free = new Step.Cost(0, 0);
        List<String> needed = List.of(bundles);
        return new InstalledCode(context)
                .of(
                        new Step(
                                kind, kind, Map.of(), Map.of(), Map.of(), needed, List.of(), free,
                                d -> null));
    }

    private Bundle bundle(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".class"), content);
        return (Bundle)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Bundle.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getSymbolicName" -> name;
                                    case "getVersion" -> new Version(1, 0, 0);
                                    case "findEntries" ->
                                            Collections.enumeration(List.of(file.toUri().toURL()));
                                    case "hashCode" -> System.identityHashCode(proxy);
                                    case "equals" -> proxy == arguments[0];
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }
}
