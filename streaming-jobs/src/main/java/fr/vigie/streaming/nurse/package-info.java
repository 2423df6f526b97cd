/** What the detectors of nurses' billing share: codes of acts, what a line is due of its reimbursement, places. */
@NullMarked
package fr.vigie.streaming.nurse;

import org.jspecify.annotations.NullMarked;
