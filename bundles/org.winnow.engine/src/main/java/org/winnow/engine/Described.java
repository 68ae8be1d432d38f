// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Progress;
import org.winnow.api.kernel.Kernel;
import org.winnow.api.kernel.SpaceFactory;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Space;

/**
 * Configurations described and put into the space of a kernel. A linear kernel needs one row a
 * configuration, kept for the next run where that took a while; others need those of every
 * environment.
 */
final class Described {

    private final FeatureMatrix means;
    private final List<FeatureMatrix> environments;
    private final Kernel kernel;
    private final double zeta;
    private final int columns;

    private Described(
            FeatureMatrix means,
            List<FeatureMatrix> environments,
            Kernel kernel,
            double zeta,
            int columns) {
        this.means = means;
        this.environments = environments;
        this.kernel = kernel;
        this.zeta = zeta;
        this.columns = columns;
    }

    /**
     * Describes.
     *
     * @param tools cache and platform
     * @param candidates what
     * @param descriptor how
     * @param kernel what it shall be compared by
     * @param order for each row the number of its entry
     * @param progress told the share done
     * @return ready to be compared
     * @throws IOException if files must be read again and cannot be
     */
    static Described make(
            Tools tools,
            Candidates candidates,
            Catalogue.Instance<Descriptor> descriptor,
            Kernel kernel,
            int[] order,
            Progress progress)
            throws IOException {
        double zeta = descriptor.get().zeta();
        Features features = new Features(candidates, descriptor.get(), order);
        int d = features.columns();
        if (kernel.linear(zeta)) {
            FeatureMatrix means = means(tools, candidates, descriptor, order, features, progress);
            return new Described(means, null, kernel, zeta, d);
        }
        Footprint.check(
                "likeness of all pairs of " + order.length + " configurations",
                (double) order.length * order.length);
        return new Described(null, features.environments(progress), kernel, zeta, d);
    }

    private static FeatureMatrix means(
            Tools tools,
            Candidates candidates,
            Catalogue.Instance<Descriptor> descriptor,
            int[] order,
            Features features,
            Progress progress)
            throws IOException {
        FeatureCache cache = tools.cache();
        if (!cache.on()) {
            return features.means(progress);
        }
        String bundle = descriptor.info().bundle();
        String content = FeatureCache.key(parts(candidates, descriptor, order));
        if (cache.knows(content)) {
            String key = key(content, tools.platform().code(bundle));
            Optional<FeatureMatrix> found = cache.find(key, order.length, features.columns());
            if (found.isPresent()) {
                return found.get();
            }
        }
        long start = System.nanoTime();
        FeatureMatrix means = features.means(progress);
        if (cache.worth(System.nanoTime() - start)) {
            ForkJoinTask.adapt(() -> keep(tools, content, bundle, means)).fork();
        }
        return means;
    }

    /** The code is hashed where there is something to find or to keep: that takes a while. */
    private static void keep(Tools tools, String content, String bundle, FeatureMatrix means) {
        String code = tools.platform().code(bundle);
        if (!code.isEmpty()) {
            tools.cache().keep(key(content, code), means);
        }
    }

    private static String key(String content, String code) {
        return content + "-" + FeatureCache.key(List.of(code));
    }

    private static List<String> parts(
            Candidates candidates, Catalogue.Instance<Descriptor> descriptor, int[] order) {
        List<String> parts = new ArrayList<>();
        parts.add(descriptor.text());
        parts.add(candidates.species().toString());
        for (int number : order) {
            parts.add(candidates.entries().get(number).fingerprint().toString());
        }
        return parts;
    }

    /**
     * Compares.
     *
     * @param spaces makes the space
     * @param progress told the share done
     * @return rows in the order given to {@link #make}
     */
    Space compare(SpaceFactory spaces, Progress progress) {
        return means != null
                ? spaces.linear(kernel, means)
                : spaces.pairs(kernel, environments, zeta, progress);
    }

    /** {@return whether the space will have features} */
    boolean linear() {
        return means != null;
    }

    /** {@return d} */
    int columns() {
        return columns;
    }
}
