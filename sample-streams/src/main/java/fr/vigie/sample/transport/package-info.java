/** Ambulances, VSL and taxis: patients, vehicles, trips. */
@NullMarked
package fr.vigie.sample.transport;

import org.jspecify.annotations.NullMarked;
