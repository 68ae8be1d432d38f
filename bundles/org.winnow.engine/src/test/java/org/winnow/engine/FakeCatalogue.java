// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.winnow.api.engine.AlgorithmInfo;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.UsageException;

/** Hands out algorithms by their text; counts those not closed. */
final class FakeCatalogue implements Catalogue {

    final Map<String, Object> algorithms = new HashMap<>();
    final AtomicInteger open = new AtomicInteger();

    @Override
    public List<AlgorithmInfo> algorithms() {
        return List.of();
    }

    @Override
    public List<String> broken() {
        return List.of();
    }

    @Override
    public <T> Instance<T> create(Class<T> kind, String text) {
        Object algorithm = algorithms.get(text.split(":")[0]);
        if (!kind.isInstance(algorithm)) {
            throw new UsageException("unknown algorithm '" + text + "'");
        }
        open.incrementAndGet();
        var info =
                new AlgorithmInfo("fake", text, "Fake " + text, "none", "fakes 1.0.0", List.of());
        return new Fake<>(kind.cast(algorithm), info, Map.of("width", "1"), open);
    }

    @Override
    public Watch watch(Runnable onChange) {
        return () -> {};
    }

    private record Fake<T>(
            T get, AlgorithmInfo info, Map<String, String> settings, AtomicInteger open)
            implements Instance<T> {
        @Override
        public void close() {
            open.decrementAndGet();
        }
    }
}
