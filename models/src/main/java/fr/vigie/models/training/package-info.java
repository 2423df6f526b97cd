/**
 * Learning: one interface for all learners, each in front of a library (Smile, LightGBM), each giving a scorer of flat arrays
 * that answers as the library does.
 */
@NullMarked
package fr.vigie.models.training;

import org.jspecify.annotations.NullMarked;
