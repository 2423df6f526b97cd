/**
 * Do the cards of several professionals pass through the same far-away readers while their holders work at home?
 *
 * <p>A burst from a new reader is among the signs of a usurped card (domain notes §4; rules 15 to 17). A reader far from
 * everywhere that a holder practises, and that no biller of his declares, is a strange one. Somebody may well work far away
 * for a time (a replacement, a vaccination centre, a festival, a holiday camp): then his card is not used at home on the
 * same days. What joins the holders are the readers; all of them are victims. Units: km as the crow flies, days.
 *
 * <p>It misses e-CPS, which bear no trace of a reader, and rings that use each reader for one card.
 */
@NullMarked
package fr.vigie.graph.reader;

import org.jspecify.annotations.NullMarked;
