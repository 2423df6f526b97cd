/**
 * Links: who did something with whom, when, and how much of it.
 *
 * <p>A record of the contract makes some links ({@link fr.vigie.graph.link.LinkMaker}); a {@link
 * fr.vigie.graph.link.LinkBook} takes them in any order and keeps duplicates, updates and rectifications apart; a {@link
 * fr.vigie.graph.link.LinkGraph} is what holds at one moment: a typed, weighted, time-stamped multigraph in int arrays, the
 * same whatever the order in which the records came.
 */
@NullMarked
package fr.vigie.graph.link;

import org.jspecify.annotations.NullMarked;
