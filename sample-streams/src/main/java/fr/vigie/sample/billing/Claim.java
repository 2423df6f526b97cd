package fr.vigie.sample.billing;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Securing;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A feuille de soins about to be signed: lines of one biller, one executant, one patient, one day. */
public final class Claim {
    private final Practice practice;
    private final Practitioner executant;
    private final Optional<String> patientId;
    private LocalDate careDate;
    private Instant signedAt;
    private final List<Item> items = new ArrayList<>(4);
    private Securing securing = Securing.SESAM_VITALE;
    private String terminalId;
    private String signingCommune;
    private boolean refused;

    record Item(BillingLine line, long undueCents, Optional<Instance> story) {}

    /** An empty claim; {@code patientId} is empty for a delivery of kits. */
    public Claim(
            Practice practice,
            Practitioner executant,
            Optional<String> patientId,
            LocalDate careDate,
            Instant signedAt) {
        this.practice = practice;
        this.executant = executant;
        this.patientId = patientId;
        this.careDate = careDate;
        this.signedAt = signedAt;
        this.terminalId = practice.terminal();
        this.signingCommune = practice.site().commune().code();
    }

    /** A claim for an insured person. */
    public static Claim forPatient(
            Practice practice, Practitioner executant, Insured patient, LocalDate careDate, Instant signedAt) {
        return new Claim(practice, executant, Optional.of(patient.patientId()), careDate, signedAt);
    }

    /** Adds an honest line. */
    public Claim add(BillingLine line) {
        items.add(new Item(line, 0, Optional.empty()));
        return this;
    }

    /** Adds a line that belongs to a planted fraud or a look-alike; {@code undueCents} of what it reimburses is not due. */
    public Claim add(BillingLine line, Optional<Instance> story, long undueCents) {
        items.add(new Item(line, undueCents, story));
        return this;
    }

    /** How it is secured; with the Vitale card unless said otherwise. */
    public Claim secured(Securing how) {
        securing = how;
        return this;
    }

    /** Signed later than thought. */
    public Claim signedAt(Instant when) {
        signedAt = when;
        return this;
    }

    /** On which reader, and in which commune, it is signed. */
    public Claim signedOn(String terminal, String communeCode) {
        terminalId = terminal;
        signingCommune = communeCode;
        return this;
    }

    /** Bears a wrong day of care. */
    void mistakeTheDay(LocalDate wrong) {
        careDate = wrong;
    }

    /** The caisse is to pay nothing of it. */
    public Claim refused() {
        refused = true;
        return this;
    }

    boolean isRefused() {
        return refused;
    }

    /** Dates a line, unless it bears a day of its own, as the sessions of a series do. */
    static void date(BillingLine line, LocalDate careDate) {
        if (line.getCareDate() == null) {
            line.setCareDate(careDate);
        }
    }

    Practice practice() {
        return practice;
    }

    Practitioner executant() {
        return executant;
    }

    Optional<String> patientId() {
        return patientId;
    }

    LocalDate careDate() {
        return careDate;
    }

    Instant signedAt() {
        return signedAt;
    }

    List<Item> items() {
        return items;
    }

    Securing securing() {
        return securing;
    }

    String terminalId() {
        return terminalId;
    }

    String signingCommune() {
        return signingCommune;
    }

    boolean isHonest() {
        return items.stream().allMatch(item -> item.story().isEmpty());
    }
}
