/** The analysis of rings over recorded streams: reading, the closes one after the other, and what is written. */
@NullMarked
package fr.vigie.cli.rings;

import org.jspecify.annotations.NullMarked;
