/** What detectors say: verdicts with their undue lines, evidence, French sentences, and what was said before. */
@NullMarked
package fr.vigie.streaming.finding;

import org.jspecify.annotations.NullMarked;
