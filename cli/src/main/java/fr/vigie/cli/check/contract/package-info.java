/** Streams by themselves: what is used, repeated, updated, rejected, and in which order it comes. */
@NullMarked
package fr.vigie.cli.check.contract;

import org.jspecify.annotations.NullMarked;
