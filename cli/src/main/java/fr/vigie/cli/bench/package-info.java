/** Measures the job beside barer pipelines in the same run, over the same simulated world. */
@NullMarked
package fr.vigie.cli.bench;

import org.jspecify.annotations.NullMarked;
