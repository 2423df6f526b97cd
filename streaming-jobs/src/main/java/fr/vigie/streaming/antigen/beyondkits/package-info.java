/**
 * Did a pharmacy bill more kits than it can have had?
 *
 * <p>TESTS_BEYOND_KITS, an implausibility: kits billed, used on patients or delivered to professionals, cumulated and held
 * against the kits bought and a stock at the start; nothing is said within a margin of 10 %. A test needs a kit; what was billed without one was not
 * done (CSS L133-4). Which of the tests were not done is not known: the lines of the days on which the want grew are itemised,
 * the latest first, and only as many as are wanting. Units: tests (a kit is a test), whole; days; cents.
 *
 * <p>What it misses: a pharmacy that bought nothing at all, or nothing for weeks (its kits may come from elsewhere); acts
 * billed without a kit; invented tests for which kits were bought.
 */
@NullMarked
package fr.vigie.streaming.antigen.beyondkits;

import org.jspecify.annotations.NullMarked;
