// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.sampling;

import org.osgi.annotation.versioning.ConsumerType;
import org.winnow.api.engine.Progress;

/**
 * Chooses a few candidates that stand for all of them.
 *
 * <p>Implementations are immutable, and equal arguments give equal results on every machine and
 * with any number of threads.
 *
 * @see <a href="https://doi.org/10.1063/1.5024611">Imbalzano et al., J. Chem. Phys. 148, 241730
 *     (2018)</a>, on choosing reference configurations
 */
@ConsumerType
public interface Sampler {

    /** Component factory under which bundles offer samplers. */
    String FACTORY = "winnow.sampler";

    /**
     * Chooses candidates.
     *
     * @param space the candidates, and the base rows if any
     * @param task how many, beside what, and the seed
     * @param progress told the share done; may end the run
     * @return rows in the order of choice, none twice, none of the base; fewer than asked for only
     *     where the implementation's settings say so
     * @throws IllegalArgumentException if there are fewer candidates than asked for
     */
    Selection select(Space space, Task task, Progress progress);

    /**
     * Whether the first k rows of a longer selection are the selection of size k, so that one run
     * serves every size.
     *
     * @return true unless overridden
     */
    default boolean nested() {
        return true;
    }

    /**
     * Whether it works only where {@link Space#features} are there, so that another kernel can be
     * refused before pairs are compared.
     *
     * @return false unless overridden
     */
    default boolean needsFeatures() {
        return false;
    }

    /**
     * What to choose.
     *
     * @param count how many, at least 1
     * @param base rows that count as chosen already and are not chosen again; ascending
     * @param order rows in the order in which the user gave the candidates, base rows left out
     * @param seed the only source of chance
     */
    record Task(int count, int[] base, int[] order, long seed) {}
}
