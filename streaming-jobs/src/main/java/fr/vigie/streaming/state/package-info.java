/** Keyed state that holds Avro records as bytes. */
@NullMarked
package fr.vigie.streaming.state;

import org.jspecify.annotations.NullMarked;
