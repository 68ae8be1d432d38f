// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.md;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.winnow.api.dynamics.Dynamics.Motion;
import org.winnow.api.dynamics.MovingAtoms;
import org.winnow.api.engine.MdJob;
import org.winnow.api.engine.MdJob.Phase;
import org.winnow.api.model.Configuration;
import org.winnow.api.potential.Forces;
import org.winnow.numerics.SplitMix;

/**
 * One run of molecular dynamics from its start, or from its checkpoint, to its end. Trajectory and
 * log are cut back to the lengths that the checkpoint knows, so that with and without a break they
 * are the same to the last byte.
 */
public final class Simulation {

    private static final long CHECKPOINT_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final RunTask task;
    private final MdJob job;
    private final RunTask.Listener listener;
    private final Frames frames;
    private final Forces forces;
    private final Guards guards;
    private Schedule schedule;
    private MovingAtoms atoms;
    private Motion motion;
    private Checkpoint state;
    private BlockAverage temperature;
    private Slope drift;
    private RunOutput out;
    private long written;

    /**
     * Prepares.
     *
     * @param task what to do
     * @param listener told of every step; may end the run, which keeps its checkpoint
     */
    public Simulation(RunTask task, RunTask.Listener listener) {
        this.task = task;
        this.listener = listener;
        job = task.job();
        frames = new Frames(task.start(), task.labels(), task.number());
        int[] species = new int[task.start().size()];
        for (int i = 0; i < species.length; i++) {
            species[i] = task.start().species(i);
        }
        forces = task.potential().forces(species);
        guards = new Guards(job.guard(), forces, species);
    }

    /**
     * Runs to the end.
     *
     * @return what came of it; files still have {@code .part} behind their names, and the
     *     checkpoint remains
     * @throws IOException if files cannot be written, or the checkpoint is of another job
     */
    public MdJob.Run run() throws IOException {
        try {
            begin();
            written = System.nanoTime();
            while (!state.done) {
                work();
            }
            return state.result(task, temperature, drift);
        } finally {
            if (out != null) {
                out.close();
            }
        }
    }

    private void begin() throws IOException {
        Path checkpoint = task.files().checkpoint();
        rest();
        if (Files.exists(checkpoint)) {
            state = Checkpoint.read(checkpoint, task.identity(), atoms, temperature, drift);
            schedule = Schedule.of(job, state.attempt);
            startMotion();
            atoms.evaluate(forces);
            motion.restore(state.motion);
            guards.start(state.startEnergy);
            out = new RunOutput(task.files(), state.trajectoryLength, state.logLength);
            listener.steps(state.step, phase().name(), schedule.temperature(1));
        } else {
            out = new RunOutput(task.files(), 0, 0);
            attempt(0);
        }
    }

    private void rest() {
        atoms = Velocities.rest(task.start());
        temperature = new BlockAverage();
        drift = new Slope();
    }

    private long seed(int attempt, int purpose) {
        return SplitMix.stream(job.seed(), task.number() * 1_000_000L + attempt * 10L + purpose)
                .next();
    }

    private void startMotion() {
        motion =
                task.dynamics()
                        .begin(
                                atoms,
                                job.timestep(),
                                schedule.temperature(1),
                                seed(state.attempt, 1));
    }

    private void attempt(int number) throws IOException {
        rest();
        state = new Checkpoint();
        state.attempt = number;
        schedule = Schedule.of(job, number);
        if (number > 0 || !Velocities.take(task.start(), atoms)) {
            Velocities.draw(atoms, schedule.phase(0).from(), seed(number, 0));
        }
        atoms.evaluate(forces);
        state.startEnergy = atoms.energy();
        guards.start(state.startEnergy);
        startMotion();
        out.line(ThermoLog.head());
        line(grade());
        state.done = schedule.steps() == 0;
    }

    private Phase phase() {
        return schedule.phase(schedule.number(Math.max(1, state.step)));
    }

    /** One step, with all that follows it. */
    private void work() throws IOException {
        long step = state.step + 1;
        motion.step(schedule.temperature(step), forces);
        state.step = step;
        if (schedule.number(step) == schedule.judged()) {
            temperature.add(atoms.temperature());
            drift.add(step * job.timestep(), conserved());
        }
        Optional<String> stop = guards.look(atoms);
        boolean framed = schedule.framed(step);
        boolean logged = step % job.logEvery() == 0 || step == schedule.steps();
        double grade = logged && stop.isEmpty() ? grade() : Double.NaN;
        stop = stop.or(() -> guards.look(grade));
        if (stop.isPresent()) {
            stop(stop.get());
            return;
        }
        if (framed) {
            out.frame(Frames.bytes(frame(grade), task.writers()));
            state.frames++;
        }
        if (logged) {
            line(grade);
        }
        state.done = step == schedule.steps();
        long now = System.nanoTime();
        if (state.done || now - written > CHECKPOINT_NANOS) {
            save();
            written = now;
        }
        tell();
    }

    private void tell() throws IOException {
        try {
            listener.steps(1, phase().name(), schedule.temperature(state.step));
        } catch (CancellationException e) {
            save();
            throw e;
        }
    }

    private double grade() {
        return job.guard().grade().isPresent()
                ? task.grader().applyAsDouble(frame(Double.NaN))
                : Double.NaN;
    }

    private Configuration frame(double grade) {
        return frames.of(atoms, phase().name(), state.step, state.step * job.timestep(), grade);
    }

    private double conserved() {
        return atoms.energy() + atoms.kinetic() + motion.taken();
    }

    private void line(double grade) throws IOException {
        double time = state.step * job.timestep();
        out.line(ThermoLog.line(atoms, state.step, time, phase().name(), conserved(), grade));
    }

    private void stop(String reason) throws IOException {
        String sentence =
                String.format(
                        Locale.ROOT,
                        "%s, after step %d (%s, %.0f K)",
                        reason,
                        state.step,
                        phase().name(),
                        schedule.temperature(state.step));
        if (state.attempt < job.retry().times()) {
            int next = state.attempt + 1;
            double hottest = Schedule.highest(job.phases(), job.retry(), next);
            listener.warn(
                    "run "
                            + task.number()
                            + " ended: "
                            + sentence
                            + "; it begins anew, with other random numbers and no hotter than "
                            + Math.round(hottest)
                            + " K");
            listener.steps(-state.step + 1, phase().name(), schedule.temperature(1));
            again(next);
            return;
        }
        keepStopped();
        state.stopped = sentence;
        state.done = true;
        save();
    }

    private void again(int number) throws IOException {
        out.close();
        Files.deleteIfExists(task.files().checkpoint()); // it knows longer files
        out = new RunOutput(task.files(), 0, 0);
        attempt(number);
        save();
    }

    /** What is not finite cannot be written, and is nothing to look at. */
    private void keepStopped() throws IOException {
        try {
            Files.write(
                    task.files().stoppedPart(), Frames.bytes(frame(Double.NaN), task.writers()));
        } catch (IllegalArgumentException e) {
            Files.deleteIfExists(task.files().stoppedPart());
        }
    }

    private void save() throws IOException {
        out.sync(state);
        state.motion = motion.state();
        state.write(task.files().checkpoint(), task.identity(), atoms, temperature, drift);
    }
}
