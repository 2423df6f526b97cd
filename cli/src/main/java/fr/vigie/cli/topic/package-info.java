/** Topics as they are read once, from beginning to end. */
@NullMarked
package fr.vigie.cli.topic;

import org.jspecify.annotations.NullMarked;
