/**
 * Do several pharmacies bill tests in the names of the same people, again and again?
 *
 * <p>People are tested in several pharmacies, and some often (carers, athletes, before the pass of vaccination). Few are
 * tested again within a day or two in another one, having been tested in the first: who would pay the time? Pharmacies that
 * share several people who are, more than chance has it, share a list. Reuse of identities is among the frauds of the
 * campaign (domain notes §2). Code pénal, art. 313-1. Units: tests, days, cents.
 *
 * <p>It misses lists so long that each name comes up once a week, and lists billed as collective screenings.
 */
@NullMarked
package fr.vigie.graph.testlist;

import org.jspecify.annotations.NullMarked;
