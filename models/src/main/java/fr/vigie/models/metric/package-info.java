/**
 * How good a ranking or a probability is: average precision, ROC AUC, precision and amounts among the first k, calibration.
 */
@NullMarked
package fr.vigie.models.metric;

import org.jspecify.annotations.NullMarked;
