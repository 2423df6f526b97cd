package fr.vigie.cli.bench;

import fr.vigie.sample.WorldSettings;
import java.nio.file.Path;

/**
 * What is run.
 *
 * @param directory where the simulated world is kept and scratch data goes
 * @param world settings of the simulated world
 * @param rounds how often each pipeline runs
 * @param parallelism subtasks of each operator
 */
public record BenchPlan(Path directory, WorldSettings world, int rounds, int parallelism) {}
