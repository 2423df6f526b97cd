/** Care that a package pays: SSIAD, EHPAD, hospitalisation at home. */
@NullMarked
package fr.vigie.sample.carepackage;

import org.jspecify.annotations.NullMarked;
