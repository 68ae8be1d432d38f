// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import java.util.Arrays;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.engine.Algorithm;
import org.winnow.api.engine.Progress;
import org.winnow.api.sampling.Sampler;
import org.winnow.api.sampling.Selection;
import org.winnow.api.sampling.Space;
import org.winnow.numerics.SplitMix;

/**
 * Stochastic sampling: rows drawn evenly, without putting back; what other samplers must beat.
 *
 * <p>Nested: a shorter draw with the same seed is the beginning of a longer one. Time O(n) and a
 * distance to all earlier choices for each choice; no ties.
 */
@Component(factory = Sampler.FACTORY, service = Sampler.class)
@Algorithm(id = "stochastic", title = "Stochastic sampling", source = "doi:10.1145/364520.364540")
public final class StochasticSampler implements Sampler {

    @Override
    public Selection select(Space space, Task task, Progress progress) {
        boolean[] taken = Candidates.taken(space, task);
        int[] deck = new int[taken.length];
        int cards = 0;
        for (int row = 0; row < taken.length; row++) {
            if (!taken[row]) {
                deck[cards++] = row;
            }
        }
        int[] rows = draw(deck, cards, task.count(), new SplitMix(task.seed()));
        return new Selection(rows, Nearest.distances(space, task.base(), rows, progress));
    }

    /** The first {@code count} cards of a shuffled deck (Durstenfeld 1964). */
    private static int[] draw(int[] deck, int cards, int count, SplitMix random) {
        for (int k = 0; k < count; k++) {
            int other = k + random.below(cards - k);
            int card = deck[other];
            deck[other] = deck[k];
            deck[k] = card;
        }
        return Arrays.copyOf(deck, count);
    }
}
