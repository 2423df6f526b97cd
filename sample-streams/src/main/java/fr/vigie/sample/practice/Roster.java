package fr.vigie.sample.practice;

import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.CardType;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.territory.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everyone who cares and every biller of a world, in order of registration. */
public final class Roster {
    /** Billers whose readers the references do not know, so that an unknown reader is no proof (an assumption). */
    private static final double READERS_UNDECLARED = 0.06;

    private static final double READERS_REPLACED = 0.125;
    private static final int HORIZON_DAYS = 1_100;

    private final long seed;
    private final LocalDate from;
    private final List<Practitioner> practitioners = new ArrayList<>();
    private final List<Practice> practices = new ArrayList<>();
    private final Map<LocalDate, List<Practice>> readerChanges = new TreeMap<>();
    private int terminals;

    /** An empty roster of a world that starts on a day. */
    public Roster(long seed, LocalDate from) {
        this.seed = seed;
        this.from = from;
    }

    /** First day of the world. */
    public LocalDate from() {
        return from;
    }

    /** A new professional with a CPS. */
    public Practitioner register(Profession profession, ProfessionalStatus status, Place commune) {
        return register(profession, status, commune, CardType.CPS);
    }

    /** A new professional with a card of a type: CPF in training, CPE for an employee. */
    public Practitioner register(Profession profession, ProfessionalStatus status, Place commune, CardType card) {
        Practitioner one = new Practitioner(practitioners.size(), profession, status, commune, card, from, seed);
        practitioners.add(one);
        return one;
    }

    /** A new biller with one reader, on an AM number of a category, or a FINESS for a pharmacy or a centre. */
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
        boolean finess = kind == BillerKind.PHARMACY || kind == BillerKind.HEALTH_CENTRE;
        String id = finess ? SampleIds.finess(index) : SampleIds.amNumber(amCategory, index);
        Practice practice = new Practice(index, id, kind, site, openedOn, SendingHabit.draw(chance));
        practice.terminals().add(newTerminal());
        if (chance.happens(READERS_UNDECLARED)) {
            practice.leaveReadersUndeclared();
        }
        perhapsChangeReader(practice, chance);
        practices.add(practice);
        return practice;
    }

    /** One reader in eight is replaced in a year; those of a maison de santé stay. */
    private void perhapsChangeReader(Practice practice, Chance chance) {
        if (practice.kind() != BillerKind.MSP && chance.happens(READERS_REPLACED * HORIZON_DAYS / 365)) {
            practice.expectReader(newTerminal());
            LocalDate day = from.plusDays(1L + chance.below(HORIZON_DAYS));
            readerChanges.computeIfAbsent(day, key -> new ArrayList<>()).add(practice);
        }
    }

    /** Puts the new readers of a day to use. */
    public void play(LocalDate day) {
        readerChanges.getOrDefault(day, List.of()).forEach(Practice::changeReader);
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
