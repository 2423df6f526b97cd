/** What is wrong in a delivery: which kind of fault, where, and what to do. */
@NullMarked
package fr.vigie.cli.check.fault;

import org.jspecify.annotations.NullMarked;
