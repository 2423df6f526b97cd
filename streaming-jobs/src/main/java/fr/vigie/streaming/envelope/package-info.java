/** What travels between the operators: one record or fact with its place, time and key, serialised by hand. */
@NullMarked
package fr.vigie.streaming.envelope;

import org.jspecify.annotations.NullMarked;
