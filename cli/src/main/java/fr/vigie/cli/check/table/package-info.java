/** Tables of 64-bit numbers, for tens of millions of records within a heap of a few GB. */
@NullMarked
package fr.vigie.cli.check.table;

import org.jspecify.annotations.NullMarked;
