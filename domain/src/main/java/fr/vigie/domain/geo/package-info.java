/** Where communes lie, and how far it is from one to another, by the crow and by the road. */
@NullMarked
package fr.vigie.domain.geo;

import org.jspecify.annotations.NullMarked;
