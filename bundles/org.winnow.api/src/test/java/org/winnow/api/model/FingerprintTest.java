// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Configuration.Builder;

class FingerprintTest {

    private static Builder plain() {
        return Configuration.of(new int[] {14, 3}, new double[] {0, 0, 0, 1, 2, 3});
    }

    private static Fingerprint print(UnaryOperator<Builder> change) {
        return change.apply(plain()).build().fingerprint();
    }

    @Test
    void everythingThatDiffersMakesADifference() {
        double[] cube = {4, 0, 0, 0, 4, 0, 0, 0, 4};
        double[] nine = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        List<UnaryOperator<Builder>> changes =
                List.of(
                        b -> b,
                        b -> b.cell(Cell.of(cube, true, true, true)),
                        b -> b.cell(Cell.of(cube, true, true, false)),
                        b -> b.energy(0, ""),
                        b -> b.energy(1, ""),
                        b -> b.forces(new double[6]),
                        b -> b.virial(new double[9], ""),
                        b -> b.virial(nine, ""),
                        b -> b.property("a", "bc"),
                        b -> b.property("ab", "c"),
                        b -> b.property("a", "b").property("c", ""),
                        b -> b.column("q", Column.reals(1, 1, 2)),
                        b -> b.column("q", Column.integers(1, 1, 2)),
                        b -> b.column("q", Column.texts(1, "1", "2")),
                        b -> b.column("q", Column.logicals(1, true, false)),
                        b -> b.column("q", Column.reals(2, 1, 2, 1, 2)));
        Set<Fingerprint> prints = new HashSet<>();
        changes.forEach(change -> prints.add(print(change)));
        assertEquals(changes.size(), prints.size());
    }

    @Test
    void positionsAndSpeciesMakeADifference() {
        double[] moved = {0, 0, 0, 1, 2, Math.nextUp(3.0)};
        assertNotEquals(
                print(b -> b), Configuration.of(new int[] {14, 3}, moved).build().fingerprint());
        double[] same = {0, 0, 0, 1, 2, 3};
        assertNotEquals(
                print(b -> b), Configuration.of(new int[] {3, 14}, same).build().fingerprint());
    }

    @Test
    void theOrderOfPropertiesAndColumnsMakesNone() {
        assertEquals(
                print(b -> b.property("a", "1").property("b", "2")),
                print(b -> b.property("b", "2").property("a", "1")));
        Column q = Column.reals(1, 1, 2);
        Column s = Column.texts(1, "x", "y");
        assertEquals(
                print(b -> b.column("q", q).column("s", s)),
                print(b -> b.column("s", s).column("q", q)));
    }

    @Test
    void minusZeroIsZero() {
        double[] minus = {-0.0, 0, 0, 1, 2, 3};
        assertEquals(
                print(b -> b), Configuration.of(new int[] {14, 3}, minus).build().fingerprint());
    }

    /** The digits are those of Python's hashlib over the same big-endian 8-byte numbers. */
    @Test
    void doesNotChangeFromReleaseToRelease() {
        assertEquals("e7ea3e35c1b0a26e638ff4d0b96142cb", print(b -> b).toString());
    }

    @Test
    void isOrderedLikeItsDigits() {
        Fingerprint small = new Fingerprint(1, -1);
        Fingerprint large = new Fingerprint(-1, 0);
        assertTrue(small.compareTo(large) < 0 && large.compareTo(small) > 0);
        assertTrue(small.toString().compareTo(large.toString()) < 0);
        assertTrue(new Fingerprint(5, 1).compareTo(new Fingerprint(5, -1)) < 0);
        assertEquals("0000000000000001ffffffffffffffff", small.toString());
    }
}
