// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.SelectJob;

class SelectOrderTest {

    private static SelectOrder order(String rule, String value, String... base) {
        return new SelectOrder(
                rule, value, "soap:cutoff=4", "average", "fps", List.of(base), 3, Path.of("out"));
    }

    @Test
    void jobAndLineSayTheSame() {
        SelectOrder order = order("size", "50, 25", "b.xyz");
        SelectJob job = order.job(Inputs.of("a.xyz"));
        assertEquals(List.of(25, 50), job.stop().sizes());
        assertEquals(3, job.seed());
        assertEquals(List.of("b.xyz"), job.base().get().files());
        assertEquals(
                "select a.xyz --sizes 25,50 --descriptor soap:cutoff=4 --kernel average --sampler"
                        + " fps --base b.xyz --seed 3 --out out --overwrite",
                order.line(Inputs.of("a.xyz")));
    }

    @Test
    void aTargetTakesThePlaceOfSizes() {
        SelectOrder order = order("rep", "99");
        assertEquals(OptionalDouble.of(99), order.job(Inputs.of("a")).stop().representativeness());
        assertEquals(
                "select a --rep 99 --descriptor soap:cutoff=4 --kernel average --sampler fps --seed"
                        + " 3 --out out --overwrite",
                order.line(Inputs.of("a")));
    }

    @Test
    void refusesWhatIsNoNumber() {
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> order("radius", "near").job(Inputs.of("a")));
        assertEquals("radius must be a number, got 'near'", e.getMessage());
    }
}
