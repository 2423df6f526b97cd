/** Recorded streams held against the contract, and their profile. */
@NullMarked
package fr.vigie.cli.check;

import org.jspecify.annotations.NullMarked;
