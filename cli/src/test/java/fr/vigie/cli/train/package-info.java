@NullMarked
package fr.vigie.cli.train;

import org.jspecify.annotations.NullMarked;
