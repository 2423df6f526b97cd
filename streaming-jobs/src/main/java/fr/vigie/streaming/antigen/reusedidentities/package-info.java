/**
 * Does a biller bill antigen tests of the same persons again and again?
 *
 * <p>TEST_IDENTITY_REUSED, an implausibility: many persons have more tests in thirty days than any use of a test asks for (a pass
 * took a test every three days at most as long as tests were free for all; carers were tested once or twice a week), and they
 * make a good part of what the biller tests. Only the tests beyond that number are itemised. Collective screening is left out.
 * Units: tests, days, persons, cents.
 *
 * <p>What it misses: lists so long that nobody's name comes often; the same list used by several billers; windows that run
 * across the end of a quarter.
 */
@NullMarked
package fr.vigie.streaming.antigen.reusedidentities;

import org.jspecify.annotations.NullMarked;
