// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.winnow.study.plan.Keys;
import org.winnow.study.plan.Step;
import org.winnow.study.store.Sha256;

/**
 * Hashes the code that does a step: the program's own bundles but for those that only show, the
 * bundles that bring the step's algorithms, and for the report those that make it. Other plugins,
 * which come and go, do not matter.
 */
public final class InstalledCode implements Keys.Code {

    private static final String OURS = "org.winnow.";

    /** What neither computes nor writes results. */
    private static final List<String> SHOWING =
            List.of(
                    "shell",
                    "launcher",
                    "study",
                    "report",
                    "workbench",
                    "views",
                    "testkit",
                    "example",
                    "plugins",
                    "views",
                    "workbench",
                    "tests");

    private static final List<String> REPORTING = List.of("study", "report");

    private final BundleContext context;
    private final Map<Bundle, String> hashes = new HashMap<>();

    /** Prepares. @param context of this bundle */
    public InstalledCode(BundleContext context) {
        this.context = context;
    }

    /** {@return the program's version} */
    public String version() {
        return context.getBundle().getVersion().toString();
    }

    @Override
    public synchronized String of(Step step) {
        MessageDigest sha = Sha256.digest();
        boolean report = step.kind().equals("report");
        Predicate<Bundle> matters =
                b ->
                        isOurs(b, SHOWING, false)
                                || report && isOurs(b, REPORTING, true)
                                || step.bundles().contains(name(b));
        Map<String, Bundle> sorted = new TreeMap<>();
        Arrays.stream(context.getBundles()).filter(matters).forEach(b -> sorted.put(name(b), b));
        sorted.forEach((name, b) -> sha.update(bytes(name + " " + hash(b) + "\n")));
        return HexFormat.of().formatHex(sha.digest());
    }

    private static boolean isOurs(Bundle bundle, List<String> topics, boolean among) {
        String name = String.valueOf(bundle.getSymbolicName());
        return name.startsWith(OURS)
                && topics.contains(name.substring(OURS.length()).split("\\.")[0]) == among;
    }

    private static String name(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Names and bytes of all entries: the times in a jar would tell builds apart that are equal.
     */
    private String hash(Bundle bundle) {
        return hashes.computeIfAbsent(
                bundle,
                b -> {
                    Map<String, URL> entries = new TreeMap<>();
                    Enumeration<URL> found = b.findEntries("/", "*", true);
                    for (URL url : found == null ? List.<URL>of() : Collections.list(found)) {
                        entries.put(url.getPath(), url);
                    }
                    MessageDigest sha = Sha256.digest();
                    entries.forEach((path, url) -> add(sha, path, url));
                    return HexFormat.of().formatHex(sha.digest());
                });
    }

    private static void add(MessageDigest sha, String path, URL url) {
        if (path.endsWith("/") || path.startsWith("/META-INF/")) {
            return;
        }
        sha.update(bytes(path));
        try (InputStream in = url.openStream()) {
            sha.update(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program: " + url, e);
        }
    }
}
