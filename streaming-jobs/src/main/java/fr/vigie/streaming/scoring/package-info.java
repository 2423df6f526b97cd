/**
 * A score and an advice for each billing line and daily allowance, on demand: what the alerts hold against it. Keyed by
 * invoice, or by insured.
 */
@NullMarked
package fr.vigie.streaming.scoring;

import org.jspecify.annotations.NullMarked;
