/** The journal of professional cards. */
@NullMarked
package fr.vigie.sample.card;

import org.jspecify.annotations.NullMarked;
