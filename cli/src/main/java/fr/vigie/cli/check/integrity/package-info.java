/** Records against each other: what they name exists, and what they say of it does not contradict it. */
@NullMarked
package fr.vigie.cli.check.integrity;

import org.jspecify.annotations.NullMarked;
