package fr.vigie.sample.nurse;

/** Grounds on which art. 11B does not abate an act, as the field {@code derogation} tells them; not exhaustive. */
public final class Derogations {
    /** Glycaemia, insulin and dressing of a diabetic: NGAP, title XVI, chapter I, art. 5 bis (unverified). */
    public static final String DIABETES = "ART_5_BIS";

    /** A blood sample beside other care, since avenant 6 (unverified). */
    public static final String BLOOD_DRAW = "PRELEVEMENT";

    private Derogations() {}
}
