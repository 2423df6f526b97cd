/** The streams of the contract, and how their records are read, checked and written. */
@NullMarked
package fr.vigie.domain.stream;

import org.jspecify.annotations.NullMarked;
