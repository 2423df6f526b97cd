package fr.vigie.cli.bench;

import fr.vigie.sample.WorldSettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What is run.
 *
 * @param directory where the simulated world is kept and scratch data goes
 * @param world settings of the simulated world
 * @param rounds how often each pipeline runs
 * @param parallelism subtasks of each operator
 * @param warmUp for how long the live job runs before it is measured
 * @param longest for how long the live job is measured at most
 * @param replay whether the replay is measured, too
 */
public record BenchPlan(
        Path directory,
        WorldSettings world,
        int rounds,
        int parallelism,
        Duration warmUp,
        Duration longest,
        boolean replay) {}
