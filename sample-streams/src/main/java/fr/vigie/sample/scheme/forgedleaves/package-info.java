/** Leaves forged in the name of a physician; physicians whose patients live far away. */
@NullMarked
package fr.vigie.sample.scheme.forgedleaves;

import org.jspecify.annotations.NullMarked;
