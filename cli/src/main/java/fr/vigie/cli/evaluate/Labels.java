package fr.vigie.cli.evaluate;

import java.util.List;

/** What was planted in a sample world, and what only looks like it. */
record Labels(List<Instance> planted, List<Instance> lookAlikes) {}
