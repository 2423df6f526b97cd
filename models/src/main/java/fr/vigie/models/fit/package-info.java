/**
 * From a labelled table to a model and a report on it: what `models fit` does.
 */
@NullMarked
package fr.vigie.models.fit;

import org.jspecify.annotations.NullMarked;
