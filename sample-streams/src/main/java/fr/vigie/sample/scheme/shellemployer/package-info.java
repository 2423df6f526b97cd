/** Employers that exist for the sake of daily allowances; young or dying firms that do not. */
@NullMarked
package fr.vigie.sample.scheme.shellemployer;

import org.jspecify.annotations.NullMarked;
