/** Physiotherapists and their series of sessions. */
@NullMarked
package fr.vigie.sample.physiotherapy;

import org.jspecify.annotations.NullMarked;
