/** Settings of detectors: what a bad one is told. */
@NullMarked
package fr.vigie.domain.setting;

import org.jspecify.annotations.NullMarked;
