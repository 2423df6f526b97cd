/** Recorded streams played into Kafka, day by day, each day closed. */
@NullMarked
package fr.vigie.cli.play;

import org.jspecify.annotations.NullMarked;
