/** The same job over recorded streams: bounded, without Kafka, to files in canonical order. */
@NullMarked
package fr.vigie.streaming.replay;

import org.jspecify.annotations.NullMarked;
