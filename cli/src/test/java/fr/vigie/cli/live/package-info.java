/** The promise of the contract: the same records give the same bytes, live or replayed. */
@NullMarked
package fr.vigie.cli.live;

import org.jspecify.annotations.NullMarked;
