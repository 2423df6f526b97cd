/** Working days, holidays and the epidemic. */
@NullMarked
package fr.vigie.sample.calendar;

import org.jspecify.annotations.NullMarked;
