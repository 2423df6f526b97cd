/** Allowances of strangers that flow to one account; accounts shared for good reason. */
@NullMarked
package fr.vigie.sample.scheme.ibancluster;

import org.jspecify.annotations.NullMarked;
