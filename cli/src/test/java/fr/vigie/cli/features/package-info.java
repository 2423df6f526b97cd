@NullMarked
package fr.vigie.cli.features;

import org.jspecify.annotations.NullMarked;
