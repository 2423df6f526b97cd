/**
 * The insured: home of leaves, daily allowances, declarations of work, entries in SI-DEP and what else bears a patient; the
 * place where a patient's tests meet their entries and leaves meet work.
 */
@NullMarked
package fr.vigie.streaming.patient;

import org.jspecify.annotations.NullMarked;
