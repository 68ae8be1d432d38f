// SPDX-License-Identifier: Apache-2.0
package org.winnow.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;

/** The running framework with the product's bundles, which are used where they lie. */
final class Platform {

    private static final String FILE_INSTALL = "org.apache.felix.fileinstall";

    /** What the shell starts by itself once it opens a console or a script. */
    private static final Set<String> LATER =
            Set.of(
                    "org.apache.felix.gogo.runtime",
                    "org.apache.felix.gogo.command",
                    "org.apache.felix.gogo.shell");

    /** Header of bundles that are of use to one shell only, which starts them. */
    private static final String FACE = "Winnow-Face";

    private static final long STOP_MILLIS = 2000;

    private final Framework framework;

    private Platform(Framework framework) {
        this.framework = framework;
    }

    /**
     * Starts the framework and every bundle in {@code lib/bundles}.
     *
     * @param storage an existing folder, this process's own
     * @return the running framework
     * @throws BundleException if the framework does not start
     * @throws IOException if the bundles cannot be read
     */
    static Platform start(Path storage) throws BundleException, IOException {
        Path home = home();
        Path plugins = plugins(home);
        FrameworkFactory factory = ServiceLoader.load(FrameworkFactory.class).findFirst().get();
        Framework framework = factory.newFramework(settings(home, storage, plugins));
        framework.start();
        List<Bundle> bundles = install(framework.getBundleContext(), home.resolve("lib/bundles"));
        framework.adapt(FrameworkWiring.class).resolveBundles(bundles);
        for (Bundle bundle : bundles) {
            if (isWanted(bundle, plugins)) {
                start(bundle);
            }
        }
        return new Platform(framework);
    }

    /** {@return the shell: takes the command line, gives the exit code} */
    @SuppressWarnings("unchecked")
    ToIntFunction<String[]> shell() {
        BundleContext context = framework.getBundleContext();
        try {
            for (ServiceReference<?> shell :
                    context.getServiceReferences(ToIntFunction.class, "(winnow.main=true)")) {
                return (ToIntFunction<String[]>) context.getService(shell);
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("the shell does not start; " + unresolved());
    }

    /** Stops all bundles. */
    void stop() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> settings(Path home, Path storage, Path plugins) {
        Map<String, String> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, storage.resolve("framework").toString());
        settings.put("felix.cache.locking", "false");
        settings.put("felix.service.urlhandlers", "false");
        settings.put("felix.log.level", "1");
        settings.put("ds.loglevel", "1");
        settings.put("gosh.args", "--nointeractive --noshutdown --quiet");
        settings.put("winnow.home", home.toString());
        settings.put("winnow.version", Version.program());
        settings.put("felix.fileinstall.dir", plugins.toString());
        settings.put("felix.fileinstall.tmpdir", storage.resolve("plugins").toString());
        settings.put("felix.fileinstall.noInitialDelay", "true");
        settings.put("felix.fileinstall.subdir.mode", "recurse");
        settings.put("felix.fileinstall.enableConfigSave", "false");
        settings.put("felix.fileinstall.filter", ".*\\.jar");
        settings.put("felix.fileinstall.poll", "1000");
        settings.put("felix.fileinstall.log.level", "0");
        return settings;
    }

    /** In the order of names, so that every start is the same. */
    private static List<Bundle> install(BundleContext context, Path folder)
            throws BundleException, IOException {
        List<Bundle> bundles = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                bundles.add(context.installBundle("reference:" + file.toUri()));
            }
        }
        return bundles;
    }

    /** One that does not start is named, and the rest goes on. */
    private static void start(Bundle bundle) {
        try {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            System.err.println(
                    "winnow: "
                            + bundle.getSymbolicName()
                            + " does not start: "
                            + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private String unresolved() {
        List<String> names = new ArrayList<>();
        for (Bundle bundle : framework.getBundleContext().getBundles()) {
            if (bundle.getState() == Bundle.INSTALLED) {
                names.add(bundle.getSymbolicName());
            }
        }
        return names.isEmpty() ? "a service that it needs is missing" : "not resolved: " + names;
    }

    /** The folder above the one that holds this jar. */
    private static Path home() throws IOException {
        try {
            URI jar = Platform.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(jar).toAbsolutePath().getParent().getParent();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static Path plugins(Path home) {
        String said = System.getenv("WINNOW_PLUGINS");
        return said == null || said.isEmpty() ? home.resolve("plugins") : Path.of(said);
    }

    private static boolean isWanted(Bundle bundle, Path plugins) throws IOException {
        String name = bundle.getSymbolicName();
        boolean fragment = bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
        boolean idle = FILE_INSTALL.equals(name) && isEmpty(plugins);
        boolean later = LATER.contains(name) || bundle.getHeaders("").get(FACE) != null;
        return !fragment && !idle && !later;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.noneMatch(file -> file.toString().endsWith(".jar"));
        }
    }
}
