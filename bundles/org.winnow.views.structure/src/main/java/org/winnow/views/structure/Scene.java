// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winnow.api.model.Configuration;
import org.winnow.views.structure.Neighbourhood.Place;

/**
 * What a model shows: the atoms of a configuration in their order, then images of them. Images are
 * those about the cell, if the look asks for them, and neighbours of the chosen atom that are not
 * shown without it.
 */
final class Scene {

    /** How far beyond the cell images are drawn, Å. */
    private static final double MARGIN = 2.5;

    /** Places nearer than this are one, Å. */
    private static final double SAME = 1e-3;

    private final Configuration configuration;
    private final Optional<Place> chosen;
    private final List<Place> neighbours;
    private final List<Place> images = new ArrayList<>();

    Scene(Configuration configuration, Appearance look) {
        this.configuration = configuration;
        boolean there = look.atom() >= 0 && look.atom() < configuration.size();
        chosen = there ? Optional.of(Place.of(configuration, look.atom())) : Optional.empty();
        neighbours =
                there ? Neighbourhood.around(configuration, look.atom(), look.cutoff()) : List.of();
        if (look.images()) {
            images.addAll(Neighbourhood.images(configuration, MARGIN));
        }
        for (Place place : neighbours) {
            if (!isThere(place)) {
                images.add(place);
            }
        }
    }

    /** Whether a place is drawn already, as an atom or as an image. */
    private boolean isThere(Place place) {
        return same(Place.of(configuration, place.atom()), place)
                || images.stream().anyMatch(image -> same(image, place));
    }

    private static boolean same(Place a, Place b) {
        double dx = a.x() - b.x();
        double dy = a.y() - b.y();
        double dz = a.z() - b.z();
        return a.atom() == b.atom() && dx * dx + dy * dy + dz * dz < SAME * SAME;
    }

    /** {@return what is shown after the atoms} */
    List<Place> images() {
        return images;
    }

    /** {@return the atom whose neighbours are shown} */
    Optional<Place> chosen() {
        return chosen;
    }

    /** {@return what lies around the chosen atom; empty without one} */
    List<Place> neighbours() {
        return neighbours;
    }

    /** {@return the atom that stands at a place of the model; -1 for none} @param place from 0 */
    int atom(int place) {
        int image = place - configuration.size();
        if (image < 0) {
            return place;
        }
        return image < images.size() ? images.get(image).atom() : -1;
    }
}
