/** Acts billed beside a package that pays them; acts that no package pays. */
@NullMarked
package fr.vigie.sample.scheme.actsonpackage;

import org.jspecify.annotations.NullMarked;
