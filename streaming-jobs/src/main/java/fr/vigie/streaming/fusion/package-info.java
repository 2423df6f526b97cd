/**
 * One alert per scheme, subject and episode: what the detectors found, its lines with their euros, its revisions, its
 * withdrawal. Keyed by scheme and subject.
 */
@NullMarked
package fr.vigie.streaming.fusion;

import org.jspecify.annotations.NullMarked;
