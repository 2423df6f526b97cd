/** Rings from one analysis to the next: which is the same as before, which has grown, merged, split or gone. */
@NullMarked
package fr.vigie.graph.history;

import org.jspecify.annotations.NullMarked;
