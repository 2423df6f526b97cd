/**
 * Does a nurse bill km for homes near her cabinet?
 *
 * <p>Km are due only beyond 2 km of road (1 km in montagne) and not within one agglomération (NGAP, general provisions,
 * art. 13). What an agglomération is, the courts dispute (CA Aix, 8 April 2022): km within one commune only weigh, as an
 * implausibility of low probability, and no line is undue by it. Undue are only km to a home of which it is sure that it is
 * nearer than the least distance: both addresses known, and the longest credible road from the farthest place of practice
 * short of it. Units: km, cents.
 *
 * <p>What it misses: agglomérations of several communes, addresses of which only the commune is known and another one than
 * the cabinet's, km on foot or ski (IKS).
 */
@NullMarked
package fr.vigie.streaming.nurse.nearbymileage;

import org.jspecify.annotations.NullMarked;
