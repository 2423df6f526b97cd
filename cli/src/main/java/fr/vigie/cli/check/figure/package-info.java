/** What a world is like as a whole, beside the published figures. */
@NullMarked
package fr.vigie.cli.check.figure;

import org.jspecify.annotations.NullMarked;
