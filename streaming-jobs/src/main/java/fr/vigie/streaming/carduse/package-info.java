/** The professional card: home of its uses, and the place where they are kept and put to the rules. */
@NullMarked
package fr.vigie.streaming.carduse;

import org.jspecify.annotations.NullMarked;
