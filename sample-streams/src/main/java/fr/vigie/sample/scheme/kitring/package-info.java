/** Pharmacies that share a list of professionals or patients to bill; pharmacies that supply the same house in turn. */
@NullMarked
package fr.vigie.sample.scheme.kitring;

import org.jspecify.annotations.NullMarked;
