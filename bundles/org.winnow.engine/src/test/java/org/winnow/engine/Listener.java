// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.winnow.api.engine.Progress;

/** Remembers stages and warnings, and ends the run at a report. */
final class Listener implements Progress {

    final List<String> stages = Collections.synchronizedList(new ArrayList<>());
    final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    final List<String> states = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger reports = new AtomicInteger();
    private final int last;

    Listener(int last) {
        this.last = last;
    }

    @Override
    public void report(double fraction) {
        if (reports.incrementAndGet() >= last) {
            throw new CancellationException("enough");
        }
    }

    @Override
    public void stage(String name) {
        stages.add(name);
    }

    @Override
    public void status(String words) {
        states.add(words);
    }

    @Override
    public void warn(String sentence) {
        warnings.add(sentence);
    }
}
