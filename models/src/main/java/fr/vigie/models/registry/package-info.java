/**
 * Which models there are, where each is from, and which one is in use since when: files in a directory, named by their
 * content, and a log that is only ever added to.
 */
@NullMarked
package fr.vigie.models.registry;

import org.jspecify.annotations.NullMarked;
