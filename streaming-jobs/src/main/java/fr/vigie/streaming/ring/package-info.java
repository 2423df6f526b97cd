/** Rings as findings: what graph analysis has found, in the words and with the euros of every other alert. */
@NullMarked
package fr.vigie.streaming.ring;

import org.jspecify.annotations.NullMarked;
