/**
 * Who is so closely linked to a confirmed fraud, by what both share, or to several of them, that he is to be heard?
 *
 * <p>Guilt is not inherited: whoever treats, serves or employs the same people as a fraud is most often his neighbour. So what
 * counts is only what is shared beyond what neighbours share anyway: in one commune, and between actors of such kinds at all.
 * How near an actor is in the whole graph is told by a walk that starts at the frauds (personalised PageRank, divided by
 * degree). Units: shared things, confirmed frauds, powers of ten.
 *
 * <p>Of several confirmed frauds (insured, professionals, billers, employers) that lead to one actor, as many are expected as
 * others of his kind meet in the same communes; he may be the one whose name they used.
 *
 * <p>It says nothing before investigators have concluded anything, and nothing of accomplices who share no more with the fraud
 * than their neighbours do, or who are linked to one or two of its insured only.
 */
@NullMarked
package fr.vigie.graph.suspicion;

import org.jspecify.annotations.NullMarked;
