/**
 * Who is so closely linked to a confirmed fraud, by what both share, that he is to be heard?
 *
 * <p>Guilt is not inherited: whoever treats, serves or employs the same people as a fraud is most often his neighbour. So what
 * counts is only what is shared beyond what neighbours share anyway: in one commune, and between actors of such kinds at all.
 * How near an actor is in the whole graph is told by a walk that starts at the frauds (personalised PageRank, divided by
 * degree). Units: shared things, powers of ten.
 *
 * <p>It says nothing before investigators have concluded anything, and nothing of accomplices who share no more with the fraud
 * than their neighbours do.
 */
@NullMarked
package fr.vigie.graph.suspicion;

import org.jspecify.annotations.NullMarked;
