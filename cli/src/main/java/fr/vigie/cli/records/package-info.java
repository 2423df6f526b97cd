/** Recorded streams: a directory with a file for each stream delivered. */
@NullMarked
package fr.vigie.cli.records;

import org.jspecify.annotations.NullMarked;
