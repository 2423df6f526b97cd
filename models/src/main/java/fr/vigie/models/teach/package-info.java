/**
 * Which cases, if they were concluded, would teach most.
 */
@NullMarked
package fr.vigie.models.teach;

import org.jspecify.annotations.NullMarked;
