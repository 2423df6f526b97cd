/**
 * Does a nurse bill more than one travel for one passage?
 *
 * <p>One passage is one travel, however many patients are cared for at the address: one lump sum (IFD or IFI) and the km of
 * one way (Cass. crim. 25 November 2020, no. 18-85.947; NGAP, art. 13). A breach, exact to the cent: the dearest travel of
 * a passage stays due, the others are not. Units: cents; minutes between visits.
 *
 * <p>What it misses: addresses that are not given, passages whose time is not given and that bear visit numbers of their
 * own, travels hidden in a quantity, and visits to one building set apart by a visit elsewhere that was never made.
 */
@NullMarked
package fr.vigie.streaming.nurse.severaltravels;

import org.jspecify.annotations.NullMarked;
