/** The picture of a ring: who is a member, in which role, and what links them; as JSON, SVG and PNG. */
@NullMarked
package fr.vigie.graph.picture;

import org.jspecify.annotations.NullMarked;
