/** Who is linked to whom, and which links make a ring. */
@NullMarked
package fr.vigie.graph;

import org.jspecify.annotations.NullMarked;
