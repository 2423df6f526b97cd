/** What stories about nurses share: who plays, prescriptions, visits at home. */
@NullMarked
package fr.vigie.sample.scheme.homecare;

import org.jspecify.annotations.NullMarked;
