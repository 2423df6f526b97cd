/** What the references say of those who are linked: who they are, where, with whom they work or live. */
@NullMarked
package fr.vigie.graph.actor;

import org.jspecify.annotations.NullMarked;
