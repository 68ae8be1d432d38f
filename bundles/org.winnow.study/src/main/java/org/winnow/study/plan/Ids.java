// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.winnow.study.file.Study;
import org.winnow.study.file.Study.Named;
import org.winnow.study.file.Study.Sampler;
import org.winnow.study.file.Study.Subset;

/** Names what a study makes: short, unique, and fit for files; and the names shown to people. */
public final class Ids {

    private final Study study;
    private final Set<String> apart;

    /**
     * Prepares.
     *
     * @param study whose selections and potentials
     * @param apart names of samplers whose smaller selections are no beginnings of larger ones, so
     *     that each size is a selection of its own
     */
    public Ids(Study study, Set<String> apart) {
        this.study = study;
        this.apart = Set.copyOf(apart);
    }

    /**
     * A selection that a study asks for.
     *
     * @param id such as {@code fps} or {@code stochastic-2}
     * @param label such as {@code FPS} or {@code SS (seed 2)}
     * @param descriptor from atoms to features
     * @param kernel from features to likeness
     * @param sampler chooses
     * @param seed of the draw
     * @param sizes ascending
     */
    public record Pick(
            String id,
            String label,
            Named descriptor,
            Named kernel,
            Sampler sampler,
            long seed,
            List<Integer> sizes) {}

    /**
     * A potential that a study asks for.
     *
     * @param id such as {@code fps-400}
     * @param label such as {@code FPS-400}
     * @param trainer fits it
     * @param subset what it is trained on
     */
    public record Fit(String id, String label, Named trainer, Subset subset) {}

    /** {@return all selections, in the order of the study file} */
    public List<Pick> picks() {
        List<Pick> picks = new ArrayList<>();
        Study.Choosing c = study.choosing();
        for (Named descriptor : c.descriptors()) {
            for (Named kernel : c.kernels()) {
                for (Sampler sampler : c.samplers()) {
                    for (List<Integer> sizes : sizes(sampler)) {
                        sampler.seeds()
                                .forEach(
                                        s ->
                                                picks.add(
                                                        pick(
                                                                descriptor,
                                                                kernel,
                                                                sampler,
                                                                s,
                                                                sizes)));
                    }
                }
            }
        }
        return picks;
    }

    private List<List<Integer>> sizes(Sampler sampler) {
        List<Integer> all = study.choosing().sizes();
        return apart.contains(sampler.name()) ? all.stream().map(List::of).toList() : List.of(all);
    }

    private Pick pick(
            Named descriptor, Named kernel, Sampler sampler, long seed, List<Integer> sizes) {
        StringBuilder id = new StringBuilder(sampler.name());
        StringBuilder label = new StringBuilder(people(sampler.name()));
        if (apart.contains(sampler.name())) {
            id.append('-').append(sizes.get(0));
            label.append('-').append(sizes.get(0));
        }
        if (sampler.seeds().size() > 1) {
            id.append('-').append(seed);
            label.append(" (seed ").append(seed).append(')');
        }
        if (study.choosing().descriptors().size() > 1) {
            id.append('-').append(descriptor.name());
            label.append(", ").append(descriptor.name());
        }
        if (study.choosing().kernels().size() > 1) {
            id.append('-').append(kernel.name());
            label.append(", ").append(kernel.name());
        }
        return new Pick(id.toString(), label.toString(), descriptor, kernel, sampler, seed, sizes);
    }

    /** Short names become capitals; the paper calls stochastic sampling SS. */
    private static String people(String sampler) {
        return sampler.equals("stochastic")
                ? "SS"
                : sampler.length() <= 4 ? sampler.toUpperCase(Locale.ROOT) : sampler;
    }

    /** {@return all potentials, in the order of the study file} */
    public List<Fit> fits() {
        List<Fit> fits = new ArrayList<>();
        for (Named trainer : study.fitting().trainers()) {
            for (Subset subset : study.fitting().subsets()) {
                boolean several = study.fitting().trainers().size() > 1;
                String id = subset(subset) + (several ? "-" + trainer.name() : "");
                String label = label(subset) + (several ? ", " + trainer.name() : "");
                fits.add(new Fit(id, label, trainer, subset));
            }
        }
        return fits;
    }

    /** {@return the id of a subset} @param subset picks, or one of the sets */
    public String subset(Subset subset) {
        OptionalInt size = subset.size();
        return size.isEmpty()
                ? subset.source()
                : subset.source()
                        + "-"
                        + size.getAsInt()
                        + (seeds(subset.source()) > 1 ? "-" + subset.seed() : "");
    }

    /** {@return a subset's name for people} @param subset picks, or one of the sets */
    public String label(Subset subset) {
        if (subset.size().isEmpty()) {
            return subset.source().equals(Subset.ALL) ? "initial set" : "training set";
        }
        return people(subset.source())
                + "-"
                + subset.size().getAsInt()
                + (seeds(subset.source()) > 1 ? " (" + subset.seed() + ")" : "");
    }

    /**
     * Names some picks of a selection: as the subset that a potential may be trained on.
     *
     * @param pick the selection
     * @param size one of its sizes
     * @return id, then label
     */
    public List<String> names(Pick pick, int size) {
        Subset subset = new Subset(pick.sampler().name(), OptionalInt.of(size), pick.seed());
        StringBuilder more = new StringBuilder();
        StringBuilder words = new StringBuilder();
        if (study.choosing().descriptors().size() > 1) {
            more.append('-').append(pick.descriptor().name());
            words.append(", ").append(pick.descriptor().name());
        }
        if (study.choosing().kernels().size() > 1) {
            more.append('-').append(pick.kernel().name());
            words.append(", ").append(pick.kernel().name());
        }
        return List.of(subset(subset) + more, label(subset) + words);
    }

    private int seeds(String sampler) {
        return study.choosing().samplers().stream()
                .filter(s -> s.name().equals(sampler))
                .findFirst()
                .orElseThrow()
                .seeds()
                .size();
    }

    /** {@return the selection that a subset comes from: the first descriptor's and kernel's} */
    public Pick source(Subset subset) {
        return picks().stream()
                .filter(p -> p.sampler().name().equals(subset.source()))
                .filter(p -> p.seed() == subset.seed())
                .filter(p -> p.sizes().contains(subset.size().orElseThrow()))
                .findFirst()
                .orElseThrow();
    }
}
