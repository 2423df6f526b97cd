/**
 * Labelled tables: named columns of numbers or words, read from CSV files.
 */
@NullMarked
package fr.vigie.models.table;

import org.jspecify.annotations.NullMarked;
