/** What the modules may know of each other, and what no code outside the edges may do. */
@NullMarked
package fr.vigie.cli.architecture;

import org.jspecify.annotations.NullMarked;
