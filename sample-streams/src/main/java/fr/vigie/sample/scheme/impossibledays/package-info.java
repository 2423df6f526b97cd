/** More care than a day holds; days that only look too long. */
@NullMarked
package fr.vigie.sample.scheme.impossibledays;

import org.jspecify.annotations.NullMarked;
