/** Records read without making objects: fields of a line as numbers, ready to be held against each other. */
@NullMarked
package fr.vigie.cli.check.row;

import org.jspecify.annotations.NullMarked;
