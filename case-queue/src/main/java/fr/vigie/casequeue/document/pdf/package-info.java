/** Pages of a PDF: text, tables and what stands at their foot. */
@NullMarked
package fr.vigie.casequeue.document.pdf;

import org.jspecify.annotations.NullMarked;
