/**
 * Models as files: JSON that holds nothing but data, read back with every array checked.
 */
@NullMarked
package fr.vigie.models.artefact;

import org.jspecify.annotations.NullMarked;
