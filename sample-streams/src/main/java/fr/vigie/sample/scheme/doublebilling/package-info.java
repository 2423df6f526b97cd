/** The same act billed twice on two numbers; acts that only look billed twice. */
@NullMarked
package fr.vigie.sample.scheme.doublebilling;

import org.jspecify.annotations.NullMarked;
