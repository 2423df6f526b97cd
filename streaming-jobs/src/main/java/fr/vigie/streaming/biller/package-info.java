/**
 * The biller: home of its billing lines. Full lines come here once; duplicates, updates and rectifications are settled
 * here, because a resent lot and a rectification stay within their biller; what rules read goes on to other subjects.
 */
@NullMarked
package fr.vigie.streaming.biller;

import org.jspecify.annotations.NullMarked;
