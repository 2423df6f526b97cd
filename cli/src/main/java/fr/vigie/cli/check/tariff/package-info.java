/** Prices against the tariffs of the date of care: impossible ones, not questionable billing. */
@NullMarked
package fr.vigie.cli.check.tariff;

import org.jspecify.annotations.NullMarked;
