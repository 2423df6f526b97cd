/** The job on Kafka: sources, in-band day closes, sinks, checkpoints. */
@NullMarked
package fr.vigie.streaming.live;

import org.jspecify.annotations.NullMarked;
