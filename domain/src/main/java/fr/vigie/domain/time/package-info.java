/** Days of care and day closes, all in Europe/Paris. */
@NullMarked
package fr.vigie.domain.time;

import org.jspecify.annotations.NullMarked;
