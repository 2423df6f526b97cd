/** From a feuille de soins to its payment: lots, late lines, duplicates, errors. */
@NullMarked
package fr.vigie.sample.billing;

import org.jspecify.annotations.NullMarked;
