/** Days paid twice by two leaves; leaves that are only rectified. */
@NullMarked
package fr.vigie.sample.scheme.overlappingleaves;

import org.jspecify.annotations.NullMarked;
