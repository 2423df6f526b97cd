/** How good the ranked alerts are, held against what was planted. */
@NullMarked
package fr.vigie.cli.evaluate;

import org.jspecify.annotations.NullMarked;
