/** What the caisse knows of people and places. */
@NullMarked
package fr.vigie.sample.reference;

import org.jspecify.annotations.NullMarked;
