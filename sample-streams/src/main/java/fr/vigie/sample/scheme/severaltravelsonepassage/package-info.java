/** Several travels billed for one; places where many are seen, or often, and each travel is due. */
@NullMarked
package fr.vigie.sample.scheme.severaltravelsonepassage;

import org.jspecify.annotations.NullMarked;
