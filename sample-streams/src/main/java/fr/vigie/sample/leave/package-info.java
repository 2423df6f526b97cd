/** Sick leaves, daily allowances, monthly declarations of employers. */
@NullMarked
package fr.vigie.sample.leave;

import org.jspecify.annotations.NullMarked;
