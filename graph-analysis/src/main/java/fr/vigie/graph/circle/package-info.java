/**
 * Do nurses of different cabinets bill the same patients by turns, on the prescriptions of one physician?
 *
 * <p>Fictitious care in a closed circle (among the schemes of domain notes §1.4; that it is organised with a prescriber is an
 * assumption). A patient has one cabinet; when he changes, he changes once. Who bills nothing while another stands in is
 * replaced, which is no turn. Nurses of one cabinet share all their patients and are not looked at. Patients whom two nurses
 * who share no cabinet bill by turns, over and over, are few; several of them, prescribed for by one physician more than
 * chance has it, are a circle. Code pénal, art. 313-1. Units: days of care, turns, cents.
 *
 * <p>It misses circles within one cabinet, and of one nurse alone.
 */
@NullMarked
package fr.vigie.graph.circle;

import org.jspecify.annotations.NullMarked;
