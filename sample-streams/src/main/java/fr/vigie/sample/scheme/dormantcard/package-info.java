/** The card of a retired or silent professional wakes; retired physicians who rightly work again. */
@NullMarked
package fr.vigie.sample.scheme.dormantcard;

import org.jspecify.annotations.NullMarked;
