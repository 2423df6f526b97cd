package fr.vigie.sample.nurse;

import fr.vigie.domain.event.Place;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.territory.Site;

/**
 * Care that a story has an office take on.
 *
 * @param patient for whom
 * @param need what
 * @param period from when to when, under one prescription
 * @param passages visits a day, 1 to 4
 * @param site where
 * @param place what kind of place that is
 * @param atNight whether the prescription requires the first visit before 8 h, and a fourth after 20 h
 */
public record CareOrder(
        Insured patient, Need need, Period period, int passages, Site site, Place place, boolean atNight) {

    /** Care by day at home, once a day. */
    public static CareOrder atHome(Insured patient, Need need, Period period) {
        return new CareOrder(patient, need, period, 1, patient.home(), Place.HOME, false);
    }

    /** The same several times a day. */
    public CareOrder times(int visits) {
        return new CareOrder(patient, need, period, visits, site, place, atNight);
    }

    /** The same somewhere else. */
    public CareOrder in(Site where, Place kind) {
        return new CareOrder(patient, need, period, passages, where, kind, atNight);
    }

    /** The same at hours that the prescription puts in the night. */
    public CareOrder byNight() {
        return new CareOrder(patient, need, period, passages, site, place, true);
    }
}
