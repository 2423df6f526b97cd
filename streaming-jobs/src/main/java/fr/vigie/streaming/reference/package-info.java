/** References as every operator sees them: broadcast, versioned by when true and by when known. */
@NullMarked
package fr.vigie.streaming.reference;

import org.jspecify.annotations.NullMarked;
