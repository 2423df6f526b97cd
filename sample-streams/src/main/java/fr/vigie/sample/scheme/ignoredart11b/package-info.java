/** Second and third acts at the full rate; acts that art. 11B does not abate. */
@NullMarked
package fr.vigie.sample.scheme.ignoredart11b;

import org.jspecify.annotations.NullMarked;
