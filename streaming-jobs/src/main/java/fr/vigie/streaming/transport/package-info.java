/** Carriers of patients: are the trips that they bill those that their vehicles made? */
@NullMarked
package fr.vigie.streaming.transport;

import org.jspecify.annotations.NullMarked;
