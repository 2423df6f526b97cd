/** How the job is started, and what is told when it does not. */
@NullMarked
package fr.vigie.streaming.live;

import org.jspecify.annotations.NullMarked;
