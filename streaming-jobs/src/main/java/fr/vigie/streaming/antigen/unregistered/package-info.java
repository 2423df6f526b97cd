/**
 * Were the antigen tests that a biller was paid for ever registered in SI-DEP?
 *
 * <p>The entry in SI-DEP, positive or negative, is a condition of payment since 2020-11-16 (arrêté). A test is the lines of
 * one patient, biller and day of care (a pharmacist bills the act and the kit apart). It is missing when no entry of the
 * patient from the day before to the day after the test answers it once the delay has passed. A few missing entries are
 * normal: a biller is held for a month or quarter of care in which more than 10 % of at least 50 tests are missing, days of
 * outage left out. Each missing test of such a period is a breach, line by line.
 *
 * <p>What it misses: tests registered but never done, registrations of one person reused for another, billers with few
 * tests, patients whose identity is not known to the caisse (left out on both sides).
 */
@NullMarked
package fr.vigie.streaming.antigen.unregistered;

import org.jspecify.annotations.NullMarked;
