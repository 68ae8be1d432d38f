// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Job;

/**
 * A step of a study.
 *
 * @param id in the user's words, such as {@code train fps-400}; unique
 * @param kind what it does: its first word
 * @param settings all of them with their values, defaults spelt out
 * @param inputs files from outside of the study, by what they are to the step
 * @param needs ids of steps whose results it uses, by what they are to the step
 * @param bundles symbolic names and versions of bundles that bring its algorithms
 * @param resumable endings of files that its job can go on from
 * @param cost what it will take
 * @param work what it does
 */
public record Step(
        String id,
        String kind,
        Map<String, String> settings,
        Map<String, Inputs> inputs,
        Map<String, String> needs,
        List<String> bundles,
        List<String> resumable,
        Cost cost,
        Work work) {

    /**
     * What a step is estimated to take.
     *
     * @param seconds on one thread
     * @param bytes of memory
     */
    public record Cost(double seconds, long bytes) {}

    /** Does a step by running jobs. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does it.
         *
         * @param desk what it needs
         * @return a record of what was found
         * @throws IOException as jobs do
         */
        Record run(Desk desk) throws IOException;
    }

    /** What a step has at hand while it works. */
    public interface Desk {

        /** {@return where its files go: a file or folder to be made} */
        Path out();

        /** {@return where the files of a step lie that it needs} @param id of that step */
        Path files(String id);

        /**
         * Runs a job.
         *
         * @param <R> what comes of it
         * @param job what to do
         * @return the result
         * @throws IOException as the engine does
         */
        <R> R run(Job<R> job) throws IOException;
    }
}
