/** Expensive medicines on forged prescriptions; honest expensive prescriptions that look like it. */
@NullMarked
package fr.vigie.sample.scheme.forgedprescriptions;

import org.jspecify.annotations.NullMarked;
