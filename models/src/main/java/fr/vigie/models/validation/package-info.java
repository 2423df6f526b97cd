/**
 * Which rows to learn from and which to be judged by: later ones, of other subjects.
 */
@NullMarked
package fr.vigie.models.validation;

import org.jspecify.annotations.NullMarked;
