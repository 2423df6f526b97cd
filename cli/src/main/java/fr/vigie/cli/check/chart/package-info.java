/** Charts of a world, as PNG. */
@NullMarked
package fr.vigie.cli.check.chart;

import org.jspecify.annotations.NullMarked;
