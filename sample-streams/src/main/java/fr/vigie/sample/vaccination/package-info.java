/** The campaign against COVID-19: centres, and the certificates that follow each dose. */
@NullMarked
package fr.vigie.sample.vaccination;

import org.jspecify.annotations.NullMarked;
