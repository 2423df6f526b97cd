package fr.vigie.sample.practice;

import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.territory.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Everyone who cares and every biller of a world, in order of registration. */
public final class Roster {
    private final long seed;
    private final LocalDate from;
    private final List<Practitioner> practitioners = new ArrayList<>();
    private final List<Practice> practices = new ArrayList<>();
    private int terminals;

    /** An empty roster of a world that starts on a day. */
    public Roster(long seed, LocalDate from) {
        this.seed = seed;
        this.from = from;
    }

    /** A new professional. */
    public Practitioner register(Profession profession, ProfessionalStatus status, Place commune) {
        Chance chance = Chance.of(seed, "practitioner", practitioners.size());
        LocalDate registered = from.minusDays(300 + chance.below(9000));
        Practitioner one = new Practitioner(practitioners.size(), profession, status, commune, registered);
        practitioners.add(one);
        return one;
    }

    /** A new biller with one reader, on an AM number of a category, or a FINESS for a pharmacy. */
    public Practice open(BillerKind kind, int amCategory, Site site) {
        Chance chance = Chance.of(seed, "practice", practices.size());
        return open(kind, amCategory, site, from.minusDays(300 + chance.below(7000)), chance);
    }

    /** A new biller that has been open since a day. */
    public Practice open(BillerKind kind, int amCategory, Site site, LocalDate openedOn) {
        return open(kind, amCategory, site, openedOn, Chance.of(seed, "practice", practices.size()));
    }

    private Practice open(BillerKind kind, int amCategory, Site site, LocalDate openedOn, Chance chance) {
        int index = practices.size();
        String id = kind == BillerKind.PHARMACY ? SampleIds.finess(index) : SampleIds.amNumber(amCategory, index);
        Practice practice = new Practice(index, id, kind, site, openedOn, SendingHabit.draw(chance));
        practice.terminals().add(newTerminal());
        practices.add(practice);
        return practice;
    }

    /** A new reader. */
    public String newTerminal() {
        return SampleIds.terminal(terminals++);
    }

    /** Everyone, by RPPS. */
    public List<Practitioner> practitioners() {
        return Collections.unmodifiableList(practitioners);
    }

    /** Every biller, in order of opening. */
    public List<Practice> practices() {
        return Collections.unmodifiableList(practices);
    }
}
