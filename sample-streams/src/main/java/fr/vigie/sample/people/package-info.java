/** The insured, their households, their employers. */
@NullMarked
package fr.vigie.sample.people;

import org.jspecify.annotations.NullMarked;
