/** What the log of a registry says is in use, as records of the stream {@code models}. */
@NullMarked
package fr.vigie.cli.deploy;

import org.jspecify.annotations.NullMarked;
