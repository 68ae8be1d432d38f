// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.evaluation;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.winnow.api.engine.Progress;
import org.winnow.api.sampling.Selection;
import org.winnow.api.sampling.Space;

/** Judges a selection. Implementations are immutable and safe for use by many threads. */
@ConsumerType
public interface Evaluator {

    /** Component factory under which bundles offer evaluators. */
    String FACTORY = "winnow.evaluator";

    /**
     * Judges a selection.
     *
     * @param trial the candidates and what was chosen of them
     * @param progress told the share done; may end the run
     * @return what was found; a finding's tables and plots become files named after them
     */
    Finding evaluate(Trial trial, Progress progress);

    /**
     * A selection to be judged.
     *
     * @param space all candidates, and the base rows if any
     * @param base rows that counted as chosen before; ascending, often empty
     * @param selection what was chosen, in order; empty where the base alone was enough
     * @param sizes the sizes asked for, ascending; the last is the selection's own
     * @param compositions for every row its composition, shape [n]
     */
    record Trial(
            Space space, int[] base, Selection selection, int[] sizes, List<String> compositions) {}
}
