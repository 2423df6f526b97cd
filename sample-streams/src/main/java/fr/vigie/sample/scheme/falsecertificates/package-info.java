/** Certificates sold without any injection; certificates that are rightly many. */
@NullMarked
package fr.vigie.sample.scheme.falsecertificates;

import org.jspecify.annotations.NullMarked;
