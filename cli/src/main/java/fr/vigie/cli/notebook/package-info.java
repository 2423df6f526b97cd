/** Jupyter notebooks: the data that they are about, the tables and charts of their cells, and the run of them all. */
@NullMarked
package fr.vigie.cli.notebook;

import org.jspecify.annotations.NullMarked;
