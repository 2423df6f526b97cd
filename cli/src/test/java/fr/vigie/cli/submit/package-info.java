/** What is looked at before a job is handed over. */
@NullMarked
package fr.vigie.cli.submit;

import org.jspecify.annotations.NullMarked;
