// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.model;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A set of species in ascending atomic number; fixes the columns of a descriptor. */
public final class SpeciesSet {

    private final int[] numbers;

    private SpeciesSet(int[] numbers) {
        this.numbers = numbers;
    }

    /**
     * Collects species.
     *
     * @param numbers atomic numbers, in any order, repeats allowed
     * @return the set
     * @throws IllegalArgumentException if a number is no species
     */
    public static SpeciesSet of(int... numbers) {
        for (int number : numbers) {
            Species.symbol(number);
        }
        return new SpeciesSet(Arrays.stream(numbers).sorted().distinct().toArray());
    }

    /** {@return how many species there are} */
    public int size() {
        return numbers.length;
    }

    /**
     * Names the species at a place.
     *
     * @param index 0..size − 1
     * @return atomic number
     */
    public int number(int index) {
        return numbers[index];
    }

    /**
     * Finds a species.
     *
     * @param number atomic number
     * @return its place, 0..size − 1
     * @throws IllegalArgumentException if it is not in the set
     */
    public int index(int number) {
        int index = Arrays.binarySearch(numbers, number);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "species must be one of " + this + ", got " + Species.symbol(number));
        }
        return index;
    }

    /**
     * Joins two sets.
     *
     * @param other the other set
     * @return the species of either
     */
    public SpeciesSet union(SpeciesSet other) {
        return of(IntStream.concat(Arrays.stream(numbers), Arrays.stream(other.numbers)).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpeciesSet that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.stream(numbers).mapToObj(Species::symbol).collect(Collectors.joining(","));
    }
}
