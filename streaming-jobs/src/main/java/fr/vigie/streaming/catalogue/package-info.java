/** The detectors, one line each, by what they look at. */
@NullMarked
package fr.vigie.streaming.catalogue;

import org.jspecify.annotations.NullMarked;
