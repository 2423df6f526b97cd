/** The documents of a case: what leaves the house as a file, and who had it. */
@NullMarked
package fr.vigie.casequeue.document;

import org.jspecify.annotations.NullMarked;
