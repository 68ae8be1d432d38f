// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.engine.UsageException;
import org.winnow.api.evaluation.Evaluator;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;
import org.winnow.api.io.Format;
import org.winnow.api.kernel.Kernel;
import org.winnow.api.model.Configuration;
import org.winnow.api.report.Exploration;
import org.winnow.api.report.Exploration.Quantity;
import org.winnow.api.report.Report;
import org.winnow.api.report.Report.Chapter;
import org.winnow.api.report.Report.Figure;
import org.winnow.api.report.ReportWriter;
import org.winnow.api.sampling.Sampler;
import org.winnow.api.trajectory.TrajectoryEvaluator;

@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class PlatformTest {

    @InjectBundleContext BundleContext context;

    @InjectService(timeout = 10_000)
    Catalogue catalogue;

    @InjectService(timeout = 10_000)
    Engine engine;

    @InjectService(timeout = 10_000)
    ReportWriter reports;

    @Test
    void aReportIsAPageWithItsDrawing(@TempDir Path folder) throws IOException {
        double[] numbers = {1, 2, 4};
        Plot plot =
                new Plot(
                        "curve",
                        "A curve",
                        new Axis("Count", false),
                        new Axis("Distance [Å]", false),
                        Optional.empty(),
                        List.of(new Series("all", Style.LINE, false, numbers, numbers)));
        Chapter chapter =
                new Chapter("One", List.of(), List.of(new Figure("Figure 1", "", List.of(plot))));
        reports.write(new Report("A <title>", "", List.of(), List.of(chapter), Map.of()), folder);
        String page = Files.readString(folder.resolve("report.html"));
        assertTrue(page.contains("<h1>A &lt;title&gt;</h1>"), page);
        assertTrue(page.contains("<svg "), page);
        assertTrue(Files.exists(folder.resolve("figures/curve.png")));
    }

    @Test
    void anExplorationIsAPageWithItsLibraries(@TempDir Path folder) throws IOException {
        Configuration atom = Configuration.of(new int[] {14}, new double[3]).build();
        Quantity x = new Quantity("x", "Å", "", new double[] {1});
        reports.write(
                new Exploration("One atom", List.of(atom), List.of(x), "x", "x", "x"), folder);
        assertTrue(Files.size(folder.resolve("explore.html")) > 1_000_000);
        assertTrue(Files.size(folder.resolve("chemiscope.json.gz")) > 0);
    }

    @Test
    void theCatalogueMakesEveryAlgorithmOfOurs() {
        assertMakes(Descriptor.class, "soap", "mtp", "coordination");
        assertMakes(Kernel.class, "average", "best-match", "rematch");
        assertMakes(Sampler.class, "fps", "stochastic");
        assertMakes(
                Evaluator.class,
                "representativeness",
                "composition",
                "redundancy",
                "similarity-map");
        assertMakes(TrajectoryEvaluator.class, "rdf", "msd");
    }

    private <T> void assertMakes(Class<T> kind, String... ids) {
        for (String id : ids) {
            try (Catalogue.Instance<T> instance = catalogue.create(kind, id)) {
                assertNotNull(instance.get());
                assertEquals(id, instance.info().id());
                assertFalse(instance.info().source().isBlank(), id + " must cite its source");
                for (var setting : instance.info().settings()) {
                    assertFalse(setting.label().isBlank(), id + ":" + setting.name());
                    assertFalse(setting.description().isBlank(), id + ":" + setting.name());
                }
            }
        }
    }

    @Test
    void twoInstancesHaveSettingsOfTheirOwn() {
        try (var near = catalogue.create(Descriptor.class, "coordination:cutoff=2.5");
                var far = catalogue.create(Descriptor.class, "coordination:cutoff=6")) {
            assertEquals(2.5, near.get().cutoff());
            assertEquals(6, far.get().cutoff());
        }
    }

    @Test
    void refusesUnknownNamesAndValuesOutOfBoundsWithTheNearest() {
        assertRefused("sopa", "soap");
        assertRefused("coordination:cutof=3", "cutoff");
        assertRefused("coordination:cutoff=0.1", "0.5");
        assertRefused("coordination:cutoff=near", "near");
    }

    private void assertRefused(String text, String word) {
        var e = assertThrows(UsageException.class, () -> catalogue.create(Descriptor.class, text));
        assertTrue(e.getMessage().contains(word), e.getMessage());
    }

    @Test
    void aBundleThatStopsTakesItsAlgorithmsAlongAndBringsThemBack() throws Exception {
        Bundle example = bundle("org.winnow.example.descriptor");
        CountDownLatch told = new CountDownLatch(2);
        try (Catalogue.Watch watch = catalogue.watch(told::countDown)) {
            example.stop();
            await(() -> !lists("coordination"));
            assertThrows(
                    UsageException.class, () -> catalogue.create(Descriptor.class, "coordination"));
            assertTrue(lists("soap"));
            example.start();
            await(() -> lists("coordination"));
            assertTrue(told.await(10, TimeUnit.SECONDS), "a watch is told of both");
        } finally {
            example.start();
        }
    }

    @Test
    void aBundleThatDoesNotResolveIsNamedWithWhatItMisses() throws Exception {
        Bundle stray = context.installBundle("stray", stray());
        try {
            String said = String.join("\n", catalogue.broken());
            assertTrue(said.contains("org.acme.stray"), said);
            assertTrue(said.contains("org.acme.missing"), said);
            assertTrue(lists("soap"));
        } finally {
            stray.uninstall();
        }
        assertFalse(String.join("\n", catalogue.broken()).contains("org.acme.stray"));
    }

    private static ByteArrayInputStream stray() throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.acme.stray");
        main.putValue("Import-Package", "org.acme.missing");
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        new JarOutputStream(jar, manifest).close();
        return new ByteArrayInputStream(jar.toByteArray());
    }

    @Test
    void aComponentThatThrowsIsNamedWithItsCauseAndTheRestGoesOn() {
        String said = String.join("\n", catalogue.broken());
        assertTrue(said.contains("broken") && said.contains("the tables are missing"), said);
        assertEquals(1, catalogue.broken().size(), said);
        assertTrue(lists("soap"));
    }

    @Test
    void everyFormatIsThere() throws Exception {
        List<String> ids =
                context.getServiceReferences(Format.class, null).stream()
                        .map(context::getService)
                        .map(format -> format.info().id())
                        .sorted()
                        .toList();
        assertEquals(
                List.of("extxyz", "mlip", "vasp-outcar", "vasp-poscar", "vasp-xdatcar", "vasp-xml"),
                ids);
    }

    @Test
    void theVerbsAreGogoCommands() throws Exception {
        Collection<ServiceReference<?>> shells = List.of(commands());
        List<String> verbs =
                shells.stream()
                        .map(shell -> shell.getProperty("osgi.command.function"))
                        .flatMap(f -> Arrays.stream(f instanceof String[] a ? a : new Object[] {f}))
                        .map(Object::toString)
                        .toList();
        assertTrue(verbs.containsAll(List.of("select", "info", "convert")), verbs.toString());
    }

    private ServiceReference<?>[] commands() throws Exception {
        await(() -> commandsNow() != null);
        return commandsNow();
    }

    private ServiceReference<?>[] commandsNow() {
        try {
            return context.getAllServiceReferences(null, "(osgi.command.scope=winnow)");
        } catch (org.osgi.framework.InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void selectsWithAThirdPartysDescriptor(@TempDir Path folder) throws Exception {
        SelectJob.Result result = engine.run(job(folder.resolve("result")), 2, Progress.NONE);
        assertEquals(List.of(3, 7), result.sizes());
        assertEquals(7, result.picks().size());
        assertEquals(62, result.candidates());
        assertTrue(Files.exists(folder.resolve("result/manifest.json")));
        assertTrue(Files.exists(folder.resolve("result/selected-7.xyz")));
        String manifest = Files.readString(folder.resolve("result/manifest.json"));
        assertTrue(manifest.contains("coordination:cutoff=3"), "the manifest names the descriptor");
    }

    private static SelectJob job(Path out) {
        return new SelectJob(
                Inputs.of(System.getProperty("winnow.tests.data") + "@::10"),
                out,
                false,
                new SelectJob.Stop(List.of(3, 7), OptionalDouble.empty(), OptionalDouble.empty()),
                new SelectJob.Algorithms(
                        "coordination:cutoff=3", "average", "fps", List.of("representativeness")),
                Optional.empty(),
                false,
                1);
    }

    private boolean lists(String id) {
        return catalogue.algorithms().stream().anyMatch(a -> a.id().equals(id));
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it did not happen within 10 s");
            Thread.sleep(20);
        }
    }
}
