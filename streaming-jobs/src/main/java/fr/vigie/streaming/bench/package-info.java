/** Measured pipelines: how fast records pass a bare pipeline, keyed states, and the live job, from the same topics. */
@NullMarked
package fr.vigie.streaming.bench;

import org.jspecify.annotations.NullMarked;
