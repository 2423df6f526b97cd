/**
 * Were the same days claimed a second time for an employer for whom the insured does not work?
 *
 * <p>Sources: code de la sécurité sociale, art. L323-4 and R323-4 (an allowance replaces the wages of a job), L133-4-1 and
 * L114-17-1 (from memory, to be checked). Two leaves of one job, or of sickness and a work accident, are the overlap
 * detector's; here both payments name an employer, and one of the two has never declared (DSN) the insured although the
 * other has. Units: calendar days, cents.
 *
 * <p>It misses an invented employer who files declarations, and claims at another caisse.
 */
@NullMarked
package fr.vigie.streaming.sickleave.claims;

import org.jspecify.annotations.NullMarked;
