// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** The platform inside an OSGi framework. */
final class OsgiPlatform implements Platform {

    private final BundleContext context;

    OsgiPlatform(BundleContext context) {
        this.context = context;
    }

    @Override
    public String version() {
        return context.getBundle().getVersion().toString();
    }

    @Override
    public Map<String, String> bundles() {
        Map<String, String> versions = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            versions.merge(
                    String.valueOf(bundle.getSymbolicName()),
                    bundle.getVersion().toString(),
                    (a, b) -> a + ", " + b);
        }
        return versions;
    }

    @Override
    public String code(String name) {
        for (Bundle bundle : context.getBundles()) {
            if (name.equals(bundle.getSymbolicName() + " " + bundle.getVersion())) {
                return digest(bundle);
            }
        }
        return "";
    }

    /**
     * Hashes all classes of a bundle and of those it is wired to, the framework left out: a version
     * alone would not tell one build of a snapshot from the next.
     */
    private static String digest(Bundle bundle) {
        Map<String, Bundle> reached = new TreeMap<>();
        Deque<Bundle> todo = new ArrayDeque<>(List.of(bundle));
        while (!todo.isEmpty()) {
            Bundle next = todo.remove();
            String name = next.getSymbolicName() + " " + next.getVersion();
            BundleWiring wiring = next.adapt(BundleWiring.class);
            if (next.getBundleId() == 0 || wiring == null || reached.put(name, next) != null) {
                continue;
            }
            for (BundleWire wire : wiring.getRequiredWires(null)) {
                todo.add(wire.getProvider().getBundle());
            }
        }
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Bundle each : reached.values()) {
                add(each, sha);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        } catch (IOException e) {
            return ""; // unknown code: nothing is cached
        }
    }

    private static void add(Bundle bundle, MessageDigest sha) throws IOException {
        Map<String, URL> classes = new TreeMap<>();
        Enumeration<URL> found = bundle.findEntries("/", "*.class", true);
        for (URL url : found == null ? List.<URL>of() : Collections.list(found)) {
            classes.put(url.getPath(), url);
        }
        for (String path : classes.keySet()) {
            sha.update(path.getBytes(StandardCharsets.UTF_8));
            try (InputStream in = classes.get(path).openStream()) {
                sha.update(in.readAllBytes());
            }
        }
    }
}
