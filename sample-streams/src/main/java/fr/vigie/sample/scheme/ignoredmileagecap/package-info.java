/** The daily cap of the km left out; nurses who drive more than most and keep to it. */
@NullMarked
package fr.vigie.sample.scheme.ignoredmileagecap;

import org.jspecify.annotations.NullMarked;
