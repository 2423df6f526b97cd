/** How the application starts and stops as a process of its own: settings, clear refusals, its port, its parent. */
@NullMarked
package fr.vigie.casequeue.start;

import org.jspecify.annotations.NullMarked;
