/** A ring: its members and their roles, the links that make it, its euros, and how it is told from what is normal. */
@NullMarked
package fr.vigie.graph.ring;

import org.jspecify.annotations.NullMarked;
