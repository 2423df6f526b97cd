/** The way in: parse, check, route, and keep the ledger that tells duplicates, updates and rectifications apart. */
@NullMarked
package fr.vigie.streaming.intake;

import org.jspecify.annotations.NullMarked;
