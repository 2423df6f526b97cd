package fr.vigie.sample.practice;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.CardType;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A health professional with a CPS and an e-CPS, renewed and sometimes lost in the course of time. */
public final class Practitioner {
    private final int index;
    private final String id;
    private final Profession profession;
    private final ProfessionalStatus status;
    private final Place commune;
    private final LocalDate from;
    private final CardWallet cps;
    private final CardWallet eCps;
    private final List<Place> secondaryCommunes = new ArrayList<>(0);
    private LocalDate registeredOn;
    private Optional<String> specialty;
    private Optional<LocalDate> retiredOn = Optional.empty();

    /** A professional of a world that starts on a day; {@code card} is the type of the card of plastic. */
    Practitioner(
            int index,
            Profession profession,
            ProfessionalStatus status,
            Place commune,
            CardType card,
            LocalDate from,
            long seed) {
        this.index = index;
        this.id = SampleIds.rpps(index);
        this.profession = profession;
        this.status = status;
        this.commune = commune;
        this.from = from;
        this.registeredOn =
                from.minusDays(300 + Chance.of(seed, "practitioner", index).below(9000));
        this.cps = new CardWallet(2L * index, card, from, Chance.of(seed, "cps", index));
        this.eCps = new CardWallet(2L * index + 1, CardType.ECPS, from, Chance.of(seed, "e-cps", index));
        this.specialty = specialty(profession);
    }

    private static Optional<String> specialty(Profession profession) {
        return switch (profession) {
            case PHYSICIAN -> Optional.of("1");
            case DENTIST -> Optional.of("19");
            case MIDWIFE -> Optional.of("21");
            case NURSE -> Optional.of("24");
            case PHYSIOTHERAPIST -> Optional.of("26");
            case PHARMACIST -> Optional.of("50");
            default -> Optional.empty();
        };
    }

    /** Position among the professionals. */
    public int index() {
        return index;
    }

    /** RPPS. */
    public String id() {
        return id;
    }

    /** Profession. */
    public Profession profession() {
        return profession;
    }

    /** Titulaire, remplaçant, collaborateur or salaried. */
    public ProfessionalStatus status() {
        return status;
    }

    /** Number of the CPS in use on the world's first day. */
    public String cardId() {
        return cardIdAt(LocalClock.at(from, 8, 0));
    }

    /** Number of the e-CPS in use on the world's first day. */
    public String eCpsId() {
        return eCpsIdAt(LocalClock.at(from, 8, 0));
    }

    /** Number of the CPS in use at an instant: renewed cards have new numbers. */
    public String cardIdAt(Instant at) {
        return cps.numberAt(at);
    }

    /** Number of the e-CPS in use at an instant. */
    public String eCpsIdAt(Instant at) {
        return eCps.numberAt(at);
    }

    /** Last day of validity of the CPS in use at an instant. */
    public LocalDate cardValidTo(Instant at) {
        return cps.validTo(at);
    }

    /** Commune of practice. */
    public Place commune() {
        return commune;
    }

    /** Declares a second place of practice. */
    public void declareSecondary(Place place) {
        secondaryCommunes.add(place);
    }

    /** Sets the speciality code of the caisse (33 psychiatry…). */
    public void specialise(String code) {
        specialty = Optional.of(code);
    }

    /** Registers on another day than was drawn. */
    public void registerOn(LocalDate day) {
        registeredOn = day;
    }

    /** Stops practising after a day. */
    public void retireOn(LocalDate day) {
        retiredOn = Optional.of(day);
    }

    /** Last day of practice. */
    public Optional<LocalDate> retiredOn() {
        return retiredOn;
    }

    /** The CPS in use is opposed; the holder goes over to a new one at {@code usedFrom}. Before the first day only. */
    public void replaceCard(Instant opposedAt, Instant knownAt, Instant usedFrom) {
        cps.replace(opposedAt, knownAt, usedFrom);
    }

    /** The CPS in use expires soon after an instant from which a new one is used. Before the first day only. */
    public void renewCard(Instant at) {
        cps.renew(at);
    }

    /** The CPS in use is opposed and no other is issued. Before the first day only. */
    public void revokeCard(Instant opposedAt, Instant knownAt) {
        cps.revoke(opposedAt, knownAt);
    }

    /** The CPS and the e-CPS in use expire unrenewed. Before the first day only. */
    public void letCardsExpire(Instant at) {
        cps.letExpire(at);
        eCps.letExpire(at);
    }

    /** Signs a line at an instant. */
    void sign(BillingLine line, Instant at) {
        line.setExecutantId(id);
        line.setCardId(cardIdAt(at));
    }

    /** Its record in the references, as known on the first day. */
    public Professional toRecord() {
        Professional professional = new Professional();
        professional.setProfessionalId(id);
        professional.setProfession(profession);
        specialty.ifPresent(professional::setSpecialtyCode);
        professional.setStatus(status);
        professional.setPracticeCommune(commune.code());
        if (!secondaryCommunes.isEmpty()) {
            professional.setSecondaryCommunes(
                    secondaryCommunes.stream().map(Place::code).toList());
        }
        professional.setRegisteredOn(registeredOn);
        if (registeredOn.isAfter(from)) {
            professional.setKnownAt(LocalClock.at(registeredOn, 7, 0));
        }
        retiredOn.filter(day -> day.isBefore(from)).ifPresent(professional::setRetiredOn);
        return professional;
    }

    /** Its record once the caisse has learned of a retirement within the world's days. */
    public Optional<Professional> retirement(LocalDate lastDay) {
        return retiredOn
                .filter(day -> !day.isBefore(from) && day.isBefore(lastDay))
                .map(day -> {
                    Professional professional = toRecord();
                    professional.setRetiredOn(day);
                    professional.setKnownAt(LocalClock.at(day, 9, 0));
                    return professional;
                });
    }

    /** The records of its cards, as known on the first day or when they are sent. */
    public List<Card> cards(LocalDate lastDay) {
        List<Card> records = cps.issued(id, from, lastDay);
        records.addAll(eCps.issued(id, from, lastDay));
        return records;
    }

    /** The records of oppositions of its cards within the world's days. */
    public List<Card> oppositions(LocalDate lastDay) {
        List<Card> records = cps.opposed(id, from, lastDay);
        records.addAll(eCps.opposed(id, from, lastDay));
        return records;
    }
}
