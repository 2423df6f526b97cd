/** Algorithms on plain arrays of whole numbers, for graphs of 1 to 20 million links; nothing of what nodes stand for. */
@NullMarked
package fr.vigie.graph.algorithm;

import org.jspecify.annotations.NullMarked;
