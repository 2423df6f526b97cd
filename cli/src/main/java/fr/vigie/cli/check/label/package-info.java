/** Labels of a world against its records. */
@NullMarked
package fr.vigie.cli.check.label;

import org.jspecify.annotations.NullMarked;
