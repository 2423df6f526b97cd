/** The real parts of the demo, embedded: broker, database, case queue, and how they are started and stopped. */
@NullMarked
package fr.vigie.cli.demo;

import org.jspecify.annotations.NullMarked;
