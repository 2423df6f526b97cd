/** The job handed to a Flink cluster that is there already. */
@NullMarked
package fr.vigie.cli.submit;

import org.jspecify.annotations.NullMarked;
