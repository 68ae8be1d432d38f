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
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.UsageException;
import org.winnow.api.evaluation.Evaluator;
import org.winnow.api.kernel.Kernel;
import org.winnow.api.sampling.Sampler;
import org.winnow.api.trajectory.TrajectoryEvaluator;

/** What the catalogue lists while bundles come and go, fail and do not resolve. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class CatalogueTest {

    @InjectBundleContext BundleContext context;

    @InjectService(timeout = 10_000)
    Catalogue catalogue;

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
            Await.that(() -> !lists("coordination"));
            assertThrows(
                    UsageException.class, () -> catalogue.create(Descriptor.class, "coordination"));
            assertTrue(lists("soap"));
            example.start();
            Await.that(() -> lists("coordination"));
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

    private boolean lists(String id) {
        return catalogue.algorithms().stream().anyMatch(a -> a.id().equals(id));
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
