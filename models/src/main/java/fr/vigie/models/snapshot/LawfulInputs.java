package fr.vigie.models.snapshot;

import static fr.vigie.domain.alert.AlertSubjectKind.BILLER;
import static fr.vigie.domain.alert.AlertSubjectKind.PATIENT;
import static fr.vigie.domain.alert.AlertSubjectKind.PROFESSIONAL;

import fr.vigie.domain.alert.AlertSubjectKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The features that a model may read of a subject, and what each of them reads: a closed list. A feature that is not on it is
 * refused, so that none is added without saying what it reads. Sex, age, cover, nationality, birthplace and kind of address of
 * an insured cannot be read of that insured (Code pénal, art. 225-1).
 */
public final class LawfulInputs {
    /** What a feature is made from. */
    public enum Datum {
        ACTS,
        DATES_OF_CARE,
        HOURS_OF_CARE,
        EUROS,
        KILOMETRES,
        PLACES_OF_CARE,
        PATIENTS_TOLD_APART,
        PARTNERS_TOLD_APART,
        PRESCRIBERS_TOLD_APART,
        MODE_OF_SECURING,
        ALLOWANCES,
        LEAVES_TOLD_APART,
        ACCOUNTS_TOLD_APART,
        EMPLOYERS_TOLD_APART,
        // Traits of an insured: a professional's patients may have them, an insured must not be scored by his own.
        SEX(true),
        AGE(true),
        COVER(true),
        NATIONALITY(true),
        BIRTHPLACE(true),
        KIND_OF_ADDRESS(true);

        private final boolean trait;

        Datum() {
            this(false);
        }

        Datum(boolean trait) {
            this.trait = trait;
        }

        /** Whether it is a trait by which no insured may be scored. */
        public boolean isTrait() {
            return trait;
        }
    }

    private record Reading(String feature, Set<AlertSubjectKind> of, Set<Datum> reads) {
        private Reading {
            if (of.contains(PATIENT) && reads.stream().anyMatch(Datum::isTrait)) {
                throw new IllegalArgumentException(feature + " reads " + reads + " of an insured, which no score may");
            }
        }
    }

    private static final Set<AlertSubjectKind> CARE = EnumSet.of(PROFESSIONAL, BILLER);

    private static final List<Reading> ALL = List.of(
            of(CARE, "acts", Datum.ACTS),
            of(CARE, "days-worked", Datum.DATES_OF_CARE),
            of(CARE, "degraded-share", Datum.MODE_OF_SECURING),
            of(CARE, "elsewhere-share", Datum.PLACES_OF_CARE),
            of(CARE, "euros", Datum.EUROS),
            of(CARE, "euros-per-day", Datum.EUROS, Datum.DATES_OF_CARE),
            of(CARE, "euros-per-patient", Datum.EUROS, Datum.PATIENTS_TOLD_APART),
            of(CARE, "growth", Datum.EUROS, Datum.DATES_OF_CARE),
            of(CARE, "km", Datum.KILOMETRES),
            of(CARE, "km-share", Datum.KILOMETRES, Datum.EUROS),
            of(CARE, "most-acts-in-a-day", Datum.ACTS, Datum.DATES_OF_CARE),
            of(CARE, "most-patients-in-a-day", Datum.PATIENTS_TOLD_APART, Datum.DATES_OF_CARE),
            of(CARE, "new-patients-share", Datum.PATIENTS_TOLD_APART, Datum.DATES_OF_CARE),
            of(CARE, "out-of-hours-share", Datum.ACTS, Datum.HOURS_OF_CARE),
            of(CARE, "patients", Datum.PATIENTS_TOLD_APART),
            of(CARE, "repeated-rounds-share", Datum.ACTS, Datum.PATIENTS_TOLD_APART, Datum.DATES_OF_CARE),
            of(CARE, "telecare-share", Datum.ACTS),
            of(CARE, "tests", Datum.ACTS),
            of(CARE, "top-patient-share", Datum.EUROS, Datum.PATIENTS_TOLD_APART),
            of(CARE, "top-prescriber-share", Datum.PRESCRIBERS_TOLD_APART),
            of(EnumSet.of(PROFESSIONAL), "billers", Datum.PARTNERS_TOLD_APART),
            of(EnumSet.of(BILLER), "executants", Datum.PARTNERS_TOLD_APART),
            of(EnumSet.of(PATIENT), "allowance-accounts", Datum.ACCOUNTS_TOLD_APART),
            of(EnumSet.of(PATIENT), "allowance-days", Datum.ALLOWANCES),
            of(EnumSet.of(PATIENT), "allowance-employers", Datum.EMPLOYERS_TOLD_APART),
            of(EnumSet.of(PATIENT), "allowance-euros", Datum.ALLOWANCES),
            of(EnumSet.of(PATIENT), "allowance-leaves", Datum.LEAVES_TOLD_APART),
            of(EnumSet.of(PATIENT), "highest-allowance", Datum.ALLOWANCES));

    private static final Map<String, Reading> BY_FEATURE = byFeature();

    private LawfulInputs() {}

    private static Reading of(Set<AlertSubjectKind> kinds, String feature, Datum... reads) {
        return new Reading(feature, kinds, EnumSet.copyOf(Arrays.asList(reads)));
    }

    private static Map<String, Reading> byFeature() {
        Map<String, Reading> byFeature = new TreeMap<>();
        ALL.forEach(reading -> byFeature.put(reading.feature(), reading));
        return byFeature;
    }

    /** Features that may be read of a kind of subject, and what they read; by name. */
    public static Map<String, Set<Datum>> of(AlertSubjectKind kind) {
        Map<String, Set<Datum>> features = new TreeMap<>();
        BY_FEATURE.values().stream()
                .filter(reading -> reading.of().contains(kind))
                .forEach(reading -> features.put(reading.feature(), reading.reads()));
        return Collections.unmodifiableMap(features);
    }

    /** @throws IllegalArgumentException if it is not on the list for such a subject */
    static void require(AlertSubjectKind kind, String feature) {
        Reading reading = BY_FEATURE.get(feature);
        if (reading == null || !reading.of().contains(kind)) {
            throw new IllegalArgumentException("feature " + feature + " of a " + kind
                    + ": not among those that models may read; LawfulInputs says what each reads");
        }
    }
}
