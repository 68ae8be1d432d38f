// SPDX-License-Identifier: Apache-2.0
package org.winnow.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.winnow.api.engine.AlgorithmInfo;
import org.winnow.api.engine.AlgorithmInfo.Setting;
import org.winnow.catalogue.Metatype.Attribute;

/**
 * One factory component that names itself with {@code algorithm.id}. Names and defaults of its
 * settings are its component properties; labels and bounds are read from the bundle when asked for.
 *
 * @param description as Declarative Services knows it
 * @param bundle that brings it
 */
record InstalledAlgorithm(ComponentDescriptionDTO description, Bundle bundle) {

    private static final String PREFIX = "algorithm.";
    private static final String FACTORIES = "winnow.";
    private static final Pattern UNIT = Pattern.compile("(.*?)\\s*\\[([^\\]]+)\\]\\s*");

    /** {@return whether a component is an algorithm} @param description any component's */
    static boolean is(ComponentDescriptionDTO description) {
        return description.factory != null
                && description.factory.startsWith(FACTORIES)
                && description.properties.get(PREFIX + "id") instanceof String;
    }

    /** {@return whether it is the same component of the same bundle} @param other any */
    boolean same(InstalledAlgorithm other) {
        return bundle == other.bundle && description.name.equals(other.description.name);
    }

    String kind() {
        return description.factory.substring(FACTORIES.length());
    }

    String id() {
        return property("id");
    }

    /** {@return symbolic name and version of the bundle} */
    String bundleName() {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    private String property(String name) {
        return String.valueOf(description.properties.getOrDefault(PREFIX + name, ""));
    }

    /** {@return everything the catalogue tells; reads the bundle's metatype} */
    AlgorithmInfo info() {
        List<Setting> settings = new ArrayList<>();
        Map<String, Object> defaults = new TreeMap<>(description.properties);
        defaults.keySet().removeIf(InstalledAlgorithm::foreign);
        for (Attribute a : attributes()) {
            settings.add(setting(a, defaults.remove(a.name())));
        }
        defaults.forEach((name, value) -> settings.add(setting(bare(name, value), value)));
        return new AlgorithmInfo(
                kind(),
                id(),
                property("title"),
                property("source"),
                bundleName(),
                List.copyOf(settings));
    }

    private static boolean foreign(String name) {
        return name.startsWith(PREFIX)
                || name.startsWith("component.")
                || name.startsWith("service.")
                || name.startsWith("osgi.")
                || name.startsWith(".");
    }

    private static Attribute bare(String name, Object value) {
        String type = value.getClass().getSimpleName();
        return new Attribute(name, name, "", type, null, null, null, List.of());
    }

    private static Setting setting(Attribute a, Object value) {
        Matcher unit = UNIT.matcher(a.label());
        boolean hasUnit = unit.matches();
        String text = a.defaultValue() == null ? "" : a.defaultValue();
        return new Setting(
                a.name(),
                hasUnit ? unit.group(1) : a.label(),
                hasUnit ? unit.group(2) : "",
                a.description(),
                type(a.type()),
                value == null ? text : SettingValue.text(value),
                Optional.ofNullable(a.minimum()),
                Optional.ofNullable(a.maximum()),
                List.copyOf(a.choices()));
    }

    private static String type(String metatype) {
        return switch (metatype) {
            case "Double", "Float" -> "real";
            case "Integer", "Long", "Short", "Byte" -> "integer";
            case "Boolean" -> "logical";
            default -> "text";
        };
    }

    private List<Attribute> attributes() {
        Map<String, List<Attribute>> all = new HashMap<>();
        Enumeration<URL> documents = bundle.findEntries("OSGI-INF/metatype", "*.xml", false);
        while (documents != null && documents.hasMoreElements()) {
            try (InputStream in = documents.nextElement().openStream()) {
                all.putAll(Metatype.read(in));
            } catch (IOException e) {
                throw new IllegalStateException(
                        "settings of " + bundleName() + " must be readable: " + e.getMessage(), e);
            }
        }
        String[] pids = description.configurationPid;
        String pid = pids == null || pids.length == 0 ? description.name : pids[0];
        return all.getOrDefault(pid, List.of());
    }
}
