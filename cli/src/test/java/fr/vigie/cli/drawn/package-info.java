@NullMarked
package fr.vigie.cli.drawn;

import org.jspecify.annotations.NullMarked;
