/** What was due on a day: dated tariffs, caps and conditions, each row with its source. */
@NullMarked
package fr.vigie.domain.tariff;

import org.jspecify.annotations.NullMarked;
