// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Features;
import org.winnow.workbench.model.Property;
import org.winnow.workbench.model.Property.Group;
import org.winnow.workbench.model.Property.Quantity;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Sheet;

/** Which two properties place the points, and how they come to be. For the event thread. */
final class MapAxes {

    private static final String GROUP = "composition";
    private static final String LOGARITHMIC = "map.logarithmic";
    private static final String DESCRIPTOR = "map.descriptor";
    private static final List<String> FIRST =
            List.of("volume.atom", "energy.atom", "force.max", "atoms");

    private final Workbench workbench;
    private final Runnable onChange;
    private final Making making;
    private Kind kind = Kind.PROPERTIES;
    private String x = "";
    private String y = "";
    private List<Optional<String>> groups = List.of(Optional.empty(), Optional.empty());
    private Features made;
    private boolean propertiesWanted;
    private Rows attempted = Rows.NONE;

    MapAxes(Workbench workbench, Runnable onChange) {
        this.workbench = workbench;
        this.onChange = onChange;
        making = new Making(workbench, onChange);
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

    /** {@return how the axis of a property is divided} */
    Scale scale(Quantity quantity) {
        return Scale.of(quantity, logarithmic().contains(quantity.name()));
    }

    /** {@return properties that the user wants on logarithmic axes; kept over restarts} */
    private Set<String> logarithmic() {
        String kept = workbench.remembered(LOGARITHMIC).orElse("");
        return new TreeSet<>(kept.lines().toList());
    }

    /** Takes another scale for a property. */
    void logarithmic(String property, boolean on) {
        Set<String> all = logarithmic();
        if (on) {
            all.add(property);
        } else {
            all.remove(property);
        }
        workbench.remember(LOGARITHMIC, String.join("\n", all));
        onChange.run();
    }

    /** {@return another number for axes made of other features; the same for all properties} */
    int origin() {
        return kind.ofFeatures() ? System.identityHashCode(made) : 0;
    }

    /** Begins anew with another sheet. */
    void reset() {
        attempted = Rows.NONE;
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
        workbench.remember(DESCRIPTOR, descriptor);
        propertiesWanted = false;
        prepare(kind.ofFeatures() ? kind : Kind.SIMILARITY, Optional.empty(), descriptor);
    }

    /**
     * Makes the features again where active rows have none, as those that were removed when they
     * were made. All of them: a descriptor's columns depend on the species that there are.
     */
    void complete() {
        if (!kind.ofFeatures() || made == null || isDescribing()) {
            return;
        }
        Rows missing = workbench.session().active().without(Rows.of(made.rows()));
        if (!missing.isEmpty() && !missing.equals(attempted)) {
            attempted = missing; // once: if it fails, until there are others
            prepare(kind, Optional.empty(), made.descriptor());
        }
    }

    /** {@return whether places are on their way} */
    boolean isDescribing() {
        return making.isUnderWay();
    }

    private void prepare(Kind next, Optional<Features> known) {
        prepare(next, known, workbench.remembered(DESCRIPTOR).orElse("soap"));
    }

    /** Follows features that a job left, as a selection does, unless the user wants properties. */
    void follow() {
        Optional<Features> latest = workbench.session().result(Features.class);
        if (latest.isPresent() && latest.get() != made && !propertiesWanted) {
            prepare(kind.ofFeatures() ? kind : Kind.SIMILARITY, latest);
        }
    }

    private void prepare(Kind next, Optional<Features> known, String descriptor) {
        Session session = workbench.session();
        Sheet sheet = session.sheet();
        Optional<Group> group = group();
        if (session.active().isEmpty() || group.isEmpty()) {
            onChange.run();
            return;
        }
        known.ifPresent(features -> made = features);
        making.start(
                next,
                known,
                descriptor,
                group.get(),
                groups,
                result -> finish(next, sheet, result));
        onChange.run();
    }

    private void finish(Kind next, Sheet sheet, Projection.Result result) {
        Session session = workbench.session();
        if (session.sheet() != sheet) {
            return; // another data set was opened meanwhile
        }
        if (!propertiesWanted) {
            kind = next;
            x = result.axes().get(0).name();
            y = result.axes().get(1).name();
        }
        boolean fresh = made != result.features();
        made = result.features();
        session.compute(result.axes());
        if (fresh) {
            attempted = Rows.NONE;
            session.keep(result.features());
        }
        onChange.run();
    }
}
