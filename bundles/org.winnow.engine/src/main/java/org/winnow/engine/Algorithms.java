// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Catalogue.Instance;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.evaluation.Evaluator;
import org.winnow.api.kernel.Kernel;
import org.winnow.api.sampling.Sampler;

/** The algorithms of a select run; closed together. */
final class Algorithms implements AutoCloseable {

    private final List<Instance<?>> all = new ArrayList<>();
    private final Instance<Descriptor> descriptor;
    private final Instance<Kernel> kernel;
    private final Instance<Sampler> sampler;
    private final List<Instance<Evaluator>> evaluators = new ArrayList<>();

    /**
     * Makes them, before any long work, so that wrong words are answered at once.
     *
     * @param catalogue makes each
     * @param texts which
     */
    Algorithms(Catalogue catalogue, SelectJob.Algorithms texts) {
        try {
            descriptor = add(catalogue.create(Descriptor.class, texts.descriptor()));
            kernel = add(catalogue.create(Kernel.class, texts.kernel()));
            sampler = add(catalogue.create(Sampler.class, texts.sampler()));
            for (String text : texts.evaluators()) {
                evaluators.add(add(catalogue.create(Evaluator.class, text)));
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private <T> Instance<T> add(Instance<T> instance) {
        all.add(instance);
        return instance;
    }

    Instance<Descriptor> descriptor() {
        return descriptor;
    }

    Kernel kernel() {
        return kernel.get();
    }

    Sampler sampler() {
        return sampler.get();
    }

    List<Instance<Evaluator>> evaluators() {
        return evaluators;
    }

    /** {@return the text of the evaluator that tells whether a target holds} */
    String judge() {
        return evaluators.stream()
                .filter(e -> e.info().id().equals(Chooser.JUDGE))
                .findFirst()
                .map(Instance::text)
                .orElse(Chooser.JUDGE);
    }

    /** {@return what the manifest says of them} */
    Map<String, Object> record() {
        return Manifest.ordered(
                "descriptor",
                Manifest.algorithm(descriptor),
                "kernel",
                Manifest.algorithm(kernel),
                "sampler",
                Manifest.algorithm(sampler),
                "evaluators",
                evaluators.stream().map(Manifest::algorithm).toList());
    }

    @Override
    public void close() {
        all.forEach(Instance::close);
    }
}
