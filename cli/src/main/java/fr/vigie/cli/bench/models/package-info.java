/** How long models take to learn and to score, beside scikit-learn over the same rows where it is installed. */
@NullMarked
package fr.vigie.cli.bench.models;

import org.jspecify.annotations.NullMarked;
