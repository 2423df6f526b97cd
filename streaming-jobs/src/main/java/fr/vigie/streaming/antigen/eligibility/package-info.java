/**
 * Are antigen tests reimbursed without a ground, while a ground was required?
 *
 * <p>From 2021-10-15 (arrêté of 14 October 2021) to the return of the co-payment on 2023-03-01 a test was free only on a ground:
 * vaccinated, minor, contact case, prescription of less than 48 hours, recovered, contraindication, collective screening.
 * TEST_PAYING_REIMBURSED, a breach: the line itself says that the patient pays, and yet it was reimbursed. TEST_WITHOUT_GROUND,
 * an implausibility: a biller who does state grounds leaves many tests without one. TEST_GROUND_UNSUPPORTED, an
 * implausibility: tests on prescription without a prescriber, or on one older than 48 hours. Units: tests, days, cents.
 *
 * <p>What it misses: grounds that are stated and false (CONTACT, VACCINATED): neither vaccinations nor contacts are in the
 * streams; MINOR for an adult; billers who never state a ground.
 */
@NullMarked
package fr.vigie.streaming.antigen.eligibility;

import org.jspecify.annotations.NullMarked;
