/** False passes validated by push under a physician's name; holders whose patients come from everywhere. */
@NullMarked
package fr.vigie.sample.scheme.usurpedecps;

import org.jspecify.annotations.NullMarked;
