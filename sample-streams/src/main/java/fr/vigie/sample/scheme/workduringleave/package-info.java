/** Work during a paid leave; employees who only seem to. */
@NullMarked
package fr.vigie.sample.scheme.workduringleave;

import org.jspecify.annotations.NullMarked;
