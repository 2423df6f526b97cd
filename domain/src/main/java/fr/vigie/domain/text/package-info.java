/** Numbers, sums and days as investigators read them. */
@NullMarked
package fr.vigie.domain.text;

import org.jspecify.annotations.NullMarked;
