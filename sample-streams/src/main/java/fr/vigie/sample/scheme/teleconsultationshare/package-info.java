/** Physicians who teleconsult far beyond their share; those who may, or only seem to. */
@NullMarked
package fr.vigie.sample.scheme.teleconsultationshare;

import org.jspecify.annotations.NullMarked;
