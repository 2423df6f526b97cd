/** Antigen tests done by nurses and physicians, in their cabinets, at home, in EHPADs and in schools. */
@NullMarked
package fr.vigie.sample.screening;

import org.jspecify.annotations.NullMarked;
