/** Files of OpenDocument (ODF 1.3), texts and spreadsheets, written with nothing but the JDK. */
@NullMarked
package fr.vigie.casequeue.document.odf;

import org.jspecify.annotations.NullMarked;
