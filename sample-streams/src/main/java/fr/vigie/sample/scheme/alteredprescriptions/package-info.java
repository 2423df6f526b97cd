/** Acts billed beyond their prescription; prescriptions renewed, or corrected late. */
@NullMarked
package fr.vigie.sample.scheme.alteredprescriptions;

import org.jspecify.annotations.NullMarked;
