/** Snapshots of features as a file for data scientists: Parquet, made with DuckDB. */
@NullMarked
package fr.vigie.cli.features;

import org.jspecify.annotations.NullMarked;
