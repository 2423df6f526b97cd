/** How fast the case queue answers people who work in it, over a queue that is made up. */
@NullMarked
package fr.vigie.cli.bench.queue;

import org.jspecify.annotations.NullMarked;
