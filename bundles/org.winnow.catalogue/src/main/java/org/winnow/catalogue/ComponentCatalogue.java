// SPDX-License-Identifier: Apache-2.0
package org.winnow.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentException;
import org.osgi.service.component.ComponentFactory;
import org.osgi.service.component.ComponentInstance;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.winnow.api.engine.AlgorithmInfo;
import org.winnow.api.engine.AlgorithmInfo.Setting;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.NearestNames;
import org.winnow.api.engine.UsageException;

/**
 * The catalogue over Declarative Services. Nothing is remembered: every question is answered from
 * the components that exist at that moment, so bundles may come and go.
 *
 * <p>Of two algorithms of one kind and id, that of the bundle installed first is taken; the other
 * is listed as broken.
 */
@Component(service = Catalogue.class)
public final class ComponentCatalogue implements Catalogue {

    private final BundleContext context;
    private final ServiceComponentRuntime runtime;

    /**
     * Called by Declarative Services.
     *
     * @param context of this bundle
     * @param runtime knows all components
     */
    @Activate
    public ComponentCatalogue(BundleContext context, @Reference ServiceComponentRuntime runtime) {
        this.context = context;
        this.runtime = runtime;
    }

    @Override
    public List<AlgorithmInfo> algorithms() {
        List<AlgorithmInfo> infos = new ArrayList<>();
        for (InstalledAlgorithm algorithm : usable()) {
            try {
                infos.add(algorithm.info());
            } catch (IllegalStateException e) {
                continue; // broken() names it
            }
        }
        return List.copyOf(infos);
    }

    /** All algorithms by kind, then id, then age of the bundle. */
    private List<InstalledAlgorithm> all() {
        return runtime.getComponentDescriptionDTOs().stream()
                .filter(InstalledAlgorithm::is)
                .map(d -> new InstalledAlgorithm(d, context.getBundle(d.bundle.id)))
                .filter(a -> a.bundle() != null)
                .sorted(
                        Comparator.comparing(InstalledAlgorithm::kind)
                                .thenComparing(InstalledAlgorithm::id)
                                .thenComparing(a -> a.bundle().getBundleId()))
                .toList();
    }

    private List<InstalledAlgorithm> usable() {
        Map<String, InstalledAlgorithm> first = new LinkedHashMap<>();
        all().forEach(a -> first.putIfAbsent(a.kind() + " " + a.id(), a));
        return List.copyOf(first.values());
    }

    @Override
    public List<String> broken() {
        List<String> sentences = new ArrayList<>(Diagnosis.unresolved(context));
        List<InstalledAlgorithm> usable = usable();
        for (InstalledAlgorithm algorithm : all()) {
            fault(algorithm, usable)
                    .ifPresent(fault -> sentences.add(name(algorithm) + " " + fault));
        }
        return List.copyOf(sentences);
    }

    private static String name(InstalledAlgorithm a) {
        return a.kind() + " " + a.id() + " of bundle " + a.bundleName();
    }

    private Optional<String> fault(InstalledAlgorithm a, List<InstalledAlgorithm> usable) {
        if (usable.stream().noneMatch(a::same)) {
            return Optional.of("is hidden by another bundle's");
        }
        try {
            a.info();
        } catch (IllegalStateException e) {
            return Optional.of("does not work: " + e.getMessage());
        }
        Optional<Throwable> cause = Diagnosis.ofInstance(a, Map.of());
        if (cause.isPresent() && !(cause.get() instanceof IllegalArgumentException)) {
            return Optional.of("does not work: " + Diagnosis.words(cause.get()));
        }
        return factory(a).isPresent() ? Optional.empty() : Optional.of("waits for " + missing(a));
    }

    private String missing(InstalledAlgorithm algorithm) {
        List<String> names = new ArrayList<>();
        for (ComponentConfigurationDTO c :
                runtime.getComponentConfigurationDTOs(algorithm.description())) {
            for (var reference : c.unsatisfiedReferences) {
                names.add(reference.name);
            }
        }
        return names.isEmpty() ? "its component to be enabled" : String.join(", ", names);
    }

    @Override
    public <T> Instance<T> create(Class<T> kind, String text) {
        AlgorithmText parsed = AlgorithmText.parse(text);
        InstalledAlgorithm algorithm = find(kind(kind), parsed.id());
        AlgorithmInfo info = algorithm.info();
        Map<String, Object> given = SettingValue.all(info, parsed);
        Map<String, String> settings = new LinkedHashMap<>();
        for (Setting setting : info.settings()) {
            Object value = given.getOrDefault(setting.name(), setting.defaultValue());
            settings.put(setting.name(), SettingValue.text(value));
        }
        ComponentInstance<Object> instance = instance(algorithm, given);
        return new CreatedInstance<>(
                kind.cast(instance.getInstance()), info, settings, instance::dispose);
    }

    /** The kind of a service interface: its FACTORY without {@code winnow.}. */
    private static String kind(Class<?> type) {
        try {
            return type.getField("FACTORY").get(null).toString().substring("winnow.".length());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "a kind must have a field FACTORY, got " + type.getName(), e);
        }
    }

    private InstalledAlgorithm find(String kind, String id) {
        List<InstalledAlgorithm> ofKind =
                usable().stream().filter(a -> a.kind().equals(kind)).toList();
        return ofKind.stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UsageException(
                                        NearestNames.sentence(
                                                kind + " '" + id + "'",
                                                id,
                                                ofKind.stream()
                                                        .map(InstalledAlgorithm::id)
                                                        .toList())));
    }

    private ComponentInstance<Object> instance(
            InstalledAlgorithm algorithm, Map<String, Object> given) {
        ComponentFactory<Object> factory =
                factory(algorithm)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                name(algorithm)
                                                        + " waits for "
                                                        + missing(algorithm)));
        if (!given.isEmpty()) {
            // asked first, because Declarative Services would log what is but a user's slip
            Diagnosis.ofInstance(algorithm, given).ifPresent(cause -> refuse(algorithm, cause));
        }
        try {
            return factory.newInstance(new Hashtable<>(given));
        } catch (ComponentException e) {
            refuse(algorithm, Diagnosis.ofInstance(algorithm, given).orElse(e));
            throw e;
        }
    }

    private static void refuse(InstalledAlgorithm algorithm, Throwable cause) {
        if (cause instanceof IllegalArgumentException) {
            throw new UsageException(algorithm.id() + ": " + Diagnosis.words(cause));
        }
        throw new IllegalStateException(
                name(algorithm) + " does not work: " + Diagnosis.words(cause), cause);
    }

    @SuppressWarnings("unchecked")
    private Optional<ComponentFactory<Object>> factory(InstalledAlgorithm algorithm) {
        String filter = "(component.name=" + algorithm.description().name + ")";
        try {
            for (ServiceReference<?> r :
                    context.getServiceReferences(ComponentFactory.class, filter)) {
                if (r.getBundle() == algorithm.bundle()) {
                    return Optional.ofNullable((ComponentFactory<Object>) context.getService(r));
                }
            }
            return Optional.empty();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e); // component names are class names
        }
    }

    @Override
    public Watch watch(Runnable onChange) {
        ServiceListener listener = event -> onChange.run();
        String filter =
                "(&("
                        + Constants.OBJECTCLASS
                        + "="
                        + ComponentFactory.class.getName()
                        + ")(component.factory=winnow.*))";
        try {
            context.addServiceListener(listener, filter);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e); // the filter is a constant
        }
        return () -> context.removeServiceListener(listener);
    }

    private record CreatedInstance<T>(
            T get, AlgorithmInfo info, Map<String, String> settings, Runnable disposal)
            implements Instance<T> {
        @Override
        public void close() {
            disposal.run();
        }
    }
}
