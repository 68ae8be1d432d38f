// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.winnow.workbench.Portion;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Features;
import org.winnow.workbench.model.Property;
import org.winnow.workbench.model.Property.Group;
import org.winnow.workbench.model.Property.Quantity;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Sheet;

/** Which two properties place the points, and how they come to be. For the event thread. */
final class MapAxes {

    private static final String GROUP = "composition";
    private static final List<String> FIRST =
            List.of("volume.atom", "energy.atom", "force.max", "atoms");

    private final Workbench workbench;
    private final Runnable onChange;
    private Kind kind = Kind.PROPERTIES;
    private String x = "";
    private String y = "";
    private List<Optional<String>> groups = List.of(Optional.empty(), Optional.empty());
    private Features made;
    private boolean propertiesWanted;

    MapAxes(Workbench workbench, Runnable onChange) {
        this.workbench = workbench;
        this.onChange = onChange;
    }

    Kind kind() {
        return kind;
    }

    String x() {
        return x;
    }

    String y() {
        return y;
    }

    /** Begins anew with another sheet. */
    void reset() {
        kind = Kind.PROPERTIES;
        made = null;
        propertiesWanted = false;
        groups = List.of(Optional.empty(), Optional.empty());
        places();
    }

    /** Two properties that have values. */
    private void places() {
        List<String> names = new ArrayList<>(FIRST);
        names.addAll(quantities());
        names.removeIf(name -> !hasValues(name));
        x = names.isEmpty() ? "" : names.get(0);
        y = names.size() < 2 ? x : names.get(1);
    }

    private boolean hasValues(String name) {
        return workbench.session().properties().get(name) instanceof Quantity quantity
                && Arrays.stream(quantity.values()).anyMatch(Double::isFinite);
    }

    private List<String> quantities() {
        return workbench.session().properties().values().stream()
                .filter(Quantity.class::isInstance)
                .map(Property::name)
                .toList();
    }

    /** {@return what the user may choose an axis from} */
    List<String> choices() {
        return switch (kind) {
            case PROPERTIES -> quantities();
            case COMPONENTS -> quantities().stream().filter(n -> n.startsWith("pca.")).toList();
            case SIMILARITY ->
                    group().map(g -> g.words().stream().sorted().toList()).orElse(List.of());
        };
    }

    private Optional<Group> group() {
        return workbench.session().properties().get(GROUP) instanceof Group group
                ? Optional.of(group)
                : Optional.empty();
    }

    /** {@return what of {@link #choices} an axis is} @param property its name */
    String choice(String property) {
        return kind == Kind.SIMILARITY ? property.replaceFirst("^similarity\\.", "") : property;
    }

    /** Takes another kind. */
    void use(Kind next) {
        propertiesWanted = next == Kind.PROPERTIES;
        if (next == Kind.PROPERTIES) {
            kind = next;
            onChange.run();
        } else {
            prepare(next, workbench.session().result(Features.class));
        }
    }

    /** Takes other axes of the same kind. */
    void use(String across, String up) {
        if (kind == Kind.SIMILARITY) {
            groups = List.of(Optional.of(across), Optional.of(up));
            prepare(kind, workbench.session().result(Features.class));
        } else {
            x = across;
            y = up;
            onChange.run();
        }
    }

    /** Makes the same axes of other features. */
    void describe(String descriptor) {
        workbench.remember("map.descriptor", descriptor);
        prepare(kind.ofFeatures() ? kind : Kind.SIMILARITY, Optional.empty());
    }

    /** Follows features that a job left, as a selection does, unless the user wants properties. */
    void follow() {
        Optional<Features> latest = workbench.session().result(Features.class);
        if (latest.isPresent() && latest.get() != made && !propertiesWanted) {
            prepare(kind.ofFeatures() ? kind : Kind.SIMILARITY, latest);
        }
    }

    private void prepare(Kind next, Optional<Features> known) {
        Session session = workbench.session();
        Sheet sheet = session.sheet();
        Optional<Group> group = group();
        if (session.active().isEmpty() || group.isEmpty()) {
            onChange.run();
            return;
        }
        String descriptor = workbench.remembered("map.descriptor").orElse("soap");
        String stem = "map-" + System.nanoTime();
        Path npy = workbench.scratch().resolve(stem + ".npy");
        Portion portion = Portion.active(session, workbench.scratch().resolve(stem + ".xyz"));
        List<Optional<String>> wanted = groups;
        known.ifPresent(features -> made = features);
        workbench
                .jobs()
                .start(
                        "Map: " + next,
                        List.of(),
                        progress -> {
                            Features features =
                                    known.isPresent()
                                            ? known.get()
                                            : Projection.describe(
                                                    portion,
                                                    descriptor,
                                                    npy,
                                                    workbench.engine(),
                                                    progress);
                            return next == Kind.COMPONENTS
                                    ? Projection.components(features, sheet.size(), progress)
                                    : Projection.similarity(features, group.get(), wanted);
                        },
                        result -> finish(next, sheet, result));
        onChange.run();
    }

    private void finish(Kind next, Sheet sheet, Projection.Result result) {
        Session session = workbench.session();
        if (session.sheet() != sheet) {
            return; // another data set was opened meanwhile
        }
        kind = next;
        x = result.axes().get(0).name();
        y = result.axes().get(1).name();
        boolean fresh = made != result.features();
        made = result.features();
        session.compute(result.axes());
        if (fresh) {
            session.keep(result.features());
        }
        onChange.run();
    }
}
