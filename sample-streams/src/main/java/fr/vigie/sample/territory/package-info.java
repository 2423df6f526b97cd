/** Communes, addresses, and the roads between them. */
@NullMarked
package fr.vigie.sample.territory;

import org.jspecify.annotations.NullMarked;
