/** Keyed state of the operators: Avro records as bytes, written behind. */
@NullMarked
package fr.vigie.streaming.state;

import org.jspecify.annotations.NullMarked;
