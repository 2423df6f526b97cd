package fr.vigie.sample.screening;

import fr.vigie.domain.reference.Profession;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.pharmacy.EntryCare;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import java.util.List;

/** A nurse or a physician who tests, or not; with a drawer of kits that pharmacies fill. */
public final class Tester {
    private static final int FULL = 40;

    private final Profession profession;
    private final Practitioner person;
    private final Practice practice;
    private final EntryCare care;
    private List<Pharmacy> suppliers;
    private double zeal;
    private int kits;

    Tester(
            Profession profession,
            Practitioner person,
            Practice practice,
            double zeal,
            List<Pharmacy> suppliers,
            Chance chance) {
        this.profession = profession;
        this.person = person;
        this.practice = practice;
        this.zeal = zeal;
        this.suppliers = suppliers;
        this.care = EntryCare.draw(chance);
        this.kits = FULL;
    }

    /** As a professional. */
    public Practitioner person() {
        return person;
    }

    /** On whose number. */
    public Practice practice() {
        return practice;
    }

    /** Nurse or physician. */
    Profession profession() {
        return profession;
    }

    /** Whether it is a nurse. */
    boolean isNurse() {
        return profession == Profession.NURSE;
    }

    /** Tests done for one of a usual tester; 0 = none. */
    public double zeal() {
        return zeal;
    }

    /** Has them test more, supplied by others. */
    void takeUp(double more, List<Pharmacy> others) {
        zeal = more;
        suppliers = others;
    }

    /** How carefully tests are entered. */
    EntryCare care() {
        return care;
    }

    /** The pharmacies that deliver their kits, in turn. */
    public List<Pharmacy> suppliers() {
        return suppliers;
    }

    /** Takes up to so many kits; how many there were. */
    int take(int wanted) {
        int taken = Math.min(wanted, kits);
        kits -= taken;
        return taken;
    }

    /** Whether a box should be ordered. */
    boolean needsABox() {
        return kits < FULL / 2;
    }

    /** Puts kits in the drawer. */
    void receive(int more) {
        kits += more;
    }
}
