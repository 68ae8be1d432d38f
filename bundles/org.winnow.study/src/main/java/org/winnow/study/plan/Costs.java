// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.plan;

import java.util.Map;
import org.winnow.study.plan.Step.Cost;

/**
 * What steps are estimated to take on one thread; rough, from runs on a machine of 2024 with AVX2.
 * A study under way corrects them by what its own steps took.
 */
final class Costs {

    private static final double BEGIN = 0.3;
    private static final double READ = 4e-6;
    private static final double DESCRIBE = 10e-6;
    private static final double FORCES_AT_16 = 5e-6;
    private static final double ITERATION_AT_16 = 180e-6;
    private static final double GROWTH = 1.27;
    private static final long TRAINING_BYTES = 6000;
    private static final long READING_BYTES = 500;
    private static final long LEAST_BYTES = 32L << 20;
    private static final int DEFAULT_LEVEL = 16;
    private static final int TYPICAL_ITERATIONS = 150;

    private Costs() {}

    private static Cost cost(double seconds, double bytes) {
        return new Cost(BEGIN + seconds, LEAST_BYTES + (long) bytes);
    }

    static Cost reading(long atoms) {
        return cost(READ * atoms, READING_BYTES * atoms);
    }

    static Cost selecting(long atoms, long configurations, int size) {
        double features = 8.0 * 1000 * configurations;
        return cost(DESCRIBE * atoms + 1e-7 * configurations * size, features * 2);
    }

    static Cost training(long atoms, Map<String, String> settings) {
        double iterations = Math.min(number(settings, "iterations", 1000), TYPICAL_ITERATIONS);
        double seconds = ITERATION_AT_16 * scale(settings) * atoms * iterations;
        return cost(seconds, (double) TRAINING_BYTES * atoms);
    }

    static Cost comparing(long atoms, Map<String, String> settings) {
        return cost(
                (FORCES_AT_16 * scale(settings) + READ) * atoms, (double) READING_BYTES * atoms);
    }

    static Cost moving(long atoms, long steps, Map<String, String> settings) {
        return cost(FORCES_AT_16 * scale(settings) * atoms * steps, READING_BYTES * atoms);
    }

    static Cost judging(long atoms, long frames) {
        return cost(READ * 4 * atoms * frames, 0);
    }

    static Cost reporting(long atoms) {
        return cost(3 + READ * atoms, (double) READING_BYTES * atoms);
    }

    /** How much dearer a basis is than that of level 16. */
    private static double scale(Map<String, String> settings) {
        double level = number(settings, "level", DEFAULT_LEVEL);
        return Math.pow(GROWTH, level - DEFAULT_LEVEL);
    }

    private static double number(Map<String, String> settings, String name, double otherwise) {
        try {
            return Double.parseDouble(settings.getOrDefault(name, ""));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
