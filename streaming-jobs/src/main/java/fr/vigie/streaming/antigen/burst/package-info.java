/**
 * Does a biller test far more than its peers, and than it is wont to beside them?
 *
 * <p>TEST_BURST, an implausibility without items: for many weeks on end the tests of a week reach the 99.5th percentile of
 * the peers, and the ratio of its tests to the peers' median is a multiple of what it is in the other weeks. The median follows the
 * epidemic: in an outbreak everybody rises. It never accuses by itself: it names no line and weighs little. Units: tests, weeks from Monday to
 * Sunday, thousandths of a ratio.
 *
 * <p>What it misses: billers of groups too small to compare, frauds of some weeks, whoever has billed too much from the start.
 */
@NullMarked
package fr.vigie.streaming.antigen.burst;

import org.jspecify.annotations.NullMarked;
