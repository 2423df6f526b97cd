/** Antigen tests billed and never registered; pharmacies that only look so. */
@NullMarked
package fr.vigie.sample.scheme.unregisteredtests;

import org.jspecify.annotations.NullMarked;
