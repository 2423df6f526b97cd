/** The same identities tested again and again on paper; people who are tested often in truth. */
@NullMarked
package fr.vigie.sample.scheme.reusedidentities;

import org.jspecify.annotations.NullMarked;
