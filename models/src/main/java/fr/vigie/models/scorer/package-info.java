/**
 * Trained models as plain data: flat arrays that score a row of numbers and say what each number contributed. JDK only: the
 * jobs score with this package alone, without the libraries that trained.
 */
@NullMarked
package fr.vigie.models.scorer;

import org.jspecify.annotations.NullMarked;
