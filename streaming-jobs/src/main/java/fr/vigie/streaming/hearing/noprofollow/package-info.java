/**
 * Does a shop bill hearing aids that nobody was given?
 *
 * <p>Sources: arrêté du 14/11/2018 on hearing aids (100 % Santé; from memory): each aid has a serial number, the price
 * includes the follow-up; code de la sécurité sociale, art. L133-4. HEARING_AID_SERIAL, a breach: one device is billed
 * twice, and the later line is undue. HEARING_AID_PROFILE, an implausibility: hardly anybody is followed and nearly all
 * prescriptions bear one name; beside a further sign the aids concerned are items, to be verified with the insured. Units:
 * aids, people, days, cents.
 *
 * <p>It misses invented serial numbers. Ages are not looked at.
 */
@NullMarked
package fr.vigie.streaming.hearing.noprofollow;

import org.jspecify.annotations.NullMarked;
