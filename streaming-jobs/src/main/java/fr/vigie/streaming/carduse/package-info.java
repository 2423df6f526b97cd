/** The professional card: home of its uses, and the place where its itinerary is kept and judged. */
@NullMarked
package fr.vigie.streaming.carduse;

import org.jspecify.annotations.NullMarked;
