/**
 * Named features of professionals, billers and insured: a catalogue with one definition each, and what was known of every
 * subject at the end of each week, told for models. A late line changes what is told later, never what was told before.
 *
 * <p>Who an insured person is is no feature: nothing in here reads the reference {@code patients}.
 */
@NullMarked
package fr.vigie.streaming.feature;

import org.jspecify.annotations.NullMarked;
