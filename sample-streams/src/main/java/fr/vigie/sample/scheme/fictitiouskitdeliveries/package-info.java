/** Kits billed as delivered to professionals who never ordered them; deliveries that only look so. */
@NullMarked
package fr.vigie.sample.scheme.fictitiouskitdeliveries;

import org.jspecify.annotations.NullMarked;
