/** More tests than kits; kits that do not show, and pharmacies that are crowded for good reason. */
@NullMarked
package fr.vigie.sample.scheme.testsbeyondkits;

import org.jspecify.annotations.NullMarked;
