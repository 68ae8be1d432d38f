// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.winnow.api.engine.NearestNames;
import org.winnow.study.file.Study.Subset;

/** Reads which potentials are trained on what. */
final class Fitting {

    private static final String SUBSETS = "potentials.subsets";

    private final Settings settings;
    private final Study.Choosing choosing;

    Fitting(Settings settings, Study.Choosing choosing) {
        this.settings = settings;
        this.choosing = choosing;
    }

    Study.Fitting read() {
        if (settings.given("potentials").isEmpty()) {
            return new Study.Fitting(List.of(), List.of(), 1);
        }
        List<Study.Named> trainers = new ArrayList<>();
        settings.named("potentials.trainers")
                .forEach((name, v) -> trainers.add(new Study.Named(name, v.text())));
        List<Subset> subsets = new ArrayList<>();
        settings.given(SUBSETS).orElseThrow().map().forEach((name, v) -> add(name, v, subsets));
        return new Study.Fitting(trainers, subsets, settings.get("potentials.seed").whole());
    }

    private void add(String name, Value value, List<Subset> subsets) {
        if (value.content() instanceof Boolean wanted) {
            if (wanted) {
                subsets.add(new Subset(name, OptionalInt.empty(), 0));
            }
            return;
        }
        String path = SUBSETS + "." + name;
        Study.Sampler sampler = sampler(name, path);
        boolean map = value.isMap();
        Value sizes = map ? value.map().get("sizes") : value;
        List<Long> seeds =
                map && value.map().containsKey("seeds")
                        ? Settings.wholes(value.map().get("seeds"))
                        : sampler.seeds();
        if (!sampler.seeds().containsAll(seeds)) {
            throw settings.wrong(
                    path, "must have seeds of the sampler, " + sampler.seeds() + ", got " + seeds);
        }
        for (long size : sizes.isList() ? Settings.wholes(sizes) : List.of(sizes.whole())) {
            if (!choosing.sizes().contains((int) size)) {
                throw settings.wrong(path, "must have sizes of select.sizes, got " + size);
            }
            seeds.forEach(s -> subsets.add(new Subset(name, OptionalInt.of((int) size), s)));
        }
    }

    private Study.Sampler sampler(String name, String path) {
        Map<String, Study.Sampler> byName = new java.util.TreeMap<>();
        choosing.samplers().forEach(s -> byName.put(s.name(), s));
        if (!byName.containsKey(name)) {
            List<String> names = new ArrayList<>(byName.keySet());
            names.add(Subset.TRAINING);
            names.add(Subset.ALL);
            throw settings.wrong(
                    path,
                    "must be a sampler's: "
                            + NearestNames.sentence("name '" + name + "'", name, names));
        }
        return byName.get(name);
    }
}
