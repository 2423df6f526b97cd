/** The pages that investigators read, in French. */
@NullMarked
package fr.vigie.casequeue.page;

import org.jspecify.annotations.NullMarked;
