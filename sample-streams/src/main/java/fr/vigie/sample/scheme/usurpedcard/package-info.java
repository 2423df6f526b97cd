/** A card used far away while its holder works; cards that only seem to be in two places. */
@NullMarked
package fr.vigie.sample.scheme.usurpedcard;

import org.jspecify.annotations.NullMarked;
