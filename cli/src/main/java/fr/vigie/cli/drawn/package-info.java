/**
 * Which cases chance brought about: of how many each was drawn. What was looked at because it ranked high says nothing of the
 * rest; what was drawn does.
 */
@NullMarked
package fr.vigie.cli.drawn;

import org.jspecify.annotations.NullMarked;
