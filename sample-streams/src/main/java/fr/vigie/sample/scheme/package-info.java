/** Stories: planted frauds, each with its innocent look-alikes beside it. */
@NullMarked
package fr.vigie.sample.scheme;

import org.jspecify.annotations.NullMarked;
