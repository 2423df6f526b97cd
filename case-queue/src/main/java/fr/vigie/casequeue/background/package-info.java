/** Work that goes on beside the pages for as long as the application runs. */
@NullMarked
package fr.vigie.casequeue.background;

import org.jspecify.annotations.NullMarked;
