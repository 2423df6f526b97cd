package fr.vigie.cli.bench.models;

/**
 * What a learner took and how good it was.
 *
 * @param name of the learner
 * @param trainSeconds to learn, wall time
 * @param trainCpuSeconds processor time of the same
 * @param rowsPerSecond scored in one thread; NaN where it is not measured
 * @param averagePrecision on rows that were not learnt from
 * @param rocAuc on the same
 */
record Learnt(
        String name,
        double trainSeconds,
        double trainCpuSeconds,
        double rowsPerSecond,
        double averagePrecision,
        double rocAuc) {}
