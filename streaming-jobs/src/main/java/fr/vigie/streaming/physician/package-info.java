/** Physicians: what they bill and prescribe, beside what the convention allows and their peers do. */
@NullMarked
package fr.vigie.streaming.physician;

import org.jspecify.annotations.NullMarked;
