/**
 * Exact windows over days of care: what is summed, counted, counted once or ranked over calendar periods and over the last n
 * days as of a day close. Late lines, rectifications and cancellations are changes like any other. A change costs a few
 * state entries, however long the window. {@link fr.vigie.streaming.window.InstantWindow} is exact to the instant, over what
 * comes in order of time.
 */
@NullMarked
package fr.vigie.streaming.window;

import org.jspecify.annotations.NullMarked;
