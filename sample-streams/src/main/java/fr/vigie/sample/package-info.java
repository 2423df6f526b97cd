/** A simulated département in which frauds are planted among honest people; it knows nothing of the detectors. */
@NullMarked
package fr.vigie.sample;

import org.jspecify.annotations.NullMarked;
