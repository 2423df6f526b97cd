/**
 * Antigen tests as they are billed: which lines are acts, which are kits, which are deliveries of kits to professionals. The
 * questions asked of them lie in one folder each.
 */
@NullMarked
package fr.vigie.streaming.antigen;

import org.jspecify.annotations.NullMarked;
