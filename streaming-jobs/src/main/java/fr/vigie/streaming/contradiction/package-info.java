/**
 * Lines that a patient's other records contradict: a death, a stay, a package, a prescription, the same act billed again.
 * Each subject has a folder: a {@link fr.vigie.streaming.patient.PatientRule} that finds suspicions line by line, its
 * settings, and the words with which a {@link fr.vigie.streaming.care.SuspicionRule} weighs them for whoever is accused.
 */
@NullMarked
package fr.vigie.streaming.contradiction;

import org.jspecify.annotations.NullMarked;
