// SPDX-License-Identifier: Apache-2.0
package org.winnow.catalogue;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Finds out why something does not work. Declarative Services keeps the cause of a failed
 * activation to its log, so the constructor is called once more to hear it.
 */
final class Diagnosis {

    private Diagnosis() {}

    /**
     * Why an instance cannot be made.
     *
     * @param algorithm which
     * @param values its settings by name
     * @return the cause; empty if none shows itself
     */
    static Optional<Throwable> ofInstance(InstalledAlgorithm algorithm, Map<String, ?> values) {
        try {
            Class<?> type =
                    algorithm.bundle().loadClass(algorithm.description().implementationClass);
            for (Constructor<?> constructor : type.getConstructors()) {
                Class<?>[] parameters = constructor.getParameterTypes();
                if (parameters.length == 0) {
                    constructor.newInstance();
                } else if (parameters.length == 1 && parameters[0].isAnnotation()) {
                    constructor.newInstance(settings(parameters[0], values));
                }
            }
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.of(e);
        }
    }

    private static Object settings(Class<?> type, Map<String, ?> values) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> value(method, values));
    }

    private static Object value(Method method, Map<String, ?> values) {
        Object value = values.get(settingName(method.getName()));
        if (value == null) {
            return method.getDefaultValue();
        }
        Class<?> type = method.getReturnType();
        if (value instanceof Number number) {
            return type == int.class
                    ? (Object) number.intValue()
                    : type == double.class ? (Object) number.doubleValue() : value;
        }
        return value;
    }

    /** The property name of an annotation method, by the rules of Declarative Services. */
    static String settingName(String method) {
        return method.replace("$_$", "-")
                .replace("$$", "\0")
                .replace("$", "")
                .replace("\0", "$")
                .replace("__", "\0")
                .replace('_', '.')
                .replace('\0', '_');
    }

    /**
     * Says in a few words what a cause means.
     *
     * @param cause why
     * @return words for a sentence
     */
    static String words(Throwable cause) {
        if (cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException) {
            String name = String.valueOf(cause.getMessage()).replace('/', '.');
            return "missing class " + name.split(" ")[0];
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /**
     * Names the bundles that cannot be resolved. Those that merely have not been yet are.
     *
     * @param context any
     * @return a sentence for each, with what is missing
     */
    static List<String> unresolved(BundleContext context) {
        Bundle[] all = context.getBundles();
        List<Bundle> installed =
                Arrays.stream(all).filter(b -> b.getState() == Bundle.INSTALLED).toList();
        if (installed.isEmpty()) {
            return List.of();
        }
        FrameworkWiring framework =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        framework.resolveBundles(installed);
        return installed.stream()
                .filter(b -> b.getState() == Bundle.INSTALLED)
                .map(b -> name(b) + " is not resolved: " + ofBundle(b, all))
                .toList();
    }

    private static String name(Bundle bundle) {
        return "bundle " + bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    private static String ofBundle(Bundle bundle, Bundle[] all) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        for (BundleRequirement requirement : revision.getDeclaredRequirements(null)) {
            Map<String, String> directives = requirement.getDirectives();
            boolean needed =
                    !"optional".equals(directives.get("resolution"))
                            && !"active".equals(directives.get("effective"));
            if (needed && !provided(requirement, all)) {
                return "missing " + name(requirement);
            }
        }
        return "something it needs is not resolved either";
    }

    private static boolean provided(BundleRequirement requirement, Bundle[] all) {
        for (Bundle bundle : all) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            if (revision == null) {
                continue;
            }
            for (BundleCapability c :
                    revision.getDeclaredCapabilities(requirement.getNamespace())) {
                if (requirement.matches(c)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String name(BundleRequirement requirement) {
        String filter = requirement.getDirectives().getOrDefault("filter", "");
        String key = "(" + requirement.getNamespace() + "=";
        int start = filter.indexOf(key);
        if (start < 0) {
            return requirement.getNamespace() + " " + filter;
        }
        String value = filter.substring(start + key.length(), filter.indexOf(')', start));
        String rest =
                filter.replace(key + value + ")", "")
                        .replaceAll("\\(!\\(version>=([^)]+)\\)\\)", "(version<$1)")
                        .replaceAll("[&!()]+", " ")
                        .strip();
        String kind = requirement.getNamespace().replaceFirst("osgi\\.(wiring\\.)?", "");
        return kind + " " + value + (rest.isEmpty() ? "" : " (" + rest + ")");
    }
}
