// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;
import org.winnow.api.io.Format;
import org.winnow.api.model.Configuration;
import org.winnow.api.report.Exploration;
import org.winnow.api.report.Exploration.Quantity;
import org.winnow.api.report.Report;
import org.winnow.api.report.Report.Chapter;
import org.winnow.api.report.Report.Figure;
import org.winnow.api.report.ReportWriter;

/** The services of a whole platform, at work together. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class PlatformTest {

    @InjectBundleContext BundleContext context;

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
        Await.that(() -> commandsNow() != null);
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
}
