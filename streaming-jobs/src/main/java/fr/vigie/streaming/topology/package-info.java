/** The graph of the job, read top-down. */
@NullMarked
package fr.vigie.streaming.topology;

import org.jspecify.annotations.NullMarked;
