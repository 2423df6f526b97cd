/** From clear identifiers of the insured to pseudonyms, file by file. */
@NullMarked
package fr.vigie.cli.pseudonym;

import org.jspecify.annotations.NullMarked;
