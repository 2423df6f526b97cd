/** What a snapshot of a subject's features tells a model: the same inputs in training and live. */
@NullMarked
package fr.vigie.models.snapshot;

import org.jspecify.annotations.NullMarked;
