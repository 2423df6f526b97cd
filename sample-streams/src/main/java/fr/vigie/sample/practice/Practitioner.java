package fr.vigie.sample.practice;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.CardType;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.identifier.SampleIds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A health professional with a CPS and an e-CPS. */
public final class Practitioner {
    private final int index;
    private final String id;
    private final String cardId;
    private final Profession profession;
    private final ProfessionalStatus status;
    private final Place commune;
    private final LocalDate registeredOn;
    private final List<Place> secondaryCommunes = new ArrayList<>(0);

    Practitioner(int index, Profession profession, ProfessionalStatus status, Place commune, LocalDate registeredOn) {
        this.index = index;
        this.id = SampleIds.rpps(index);
        this.cardId = SampleIds.card(2L * index);
        this.profession = profession;
        this.status = status;
        this.commune = commune;
        this.registeredOn = registeredOn;
    }

    /** Position among the professionals. */
    public int index() {
        return index;
    }

    /** RPPS. */
    public String id() {
        return id;
    }

    /** Number of the CPS. */
    public String cardId() {
        return cardId;
    }

    /** Number of the e-CPS. */
    public String eCpsId() {
        return SampleIds.card(2L * index + 1);
    }

    /** INSEE commune of practice. */
    public Place commune() {
        return commune;
    }

    /** Declares a second place of practice. */
    public void declareSecondary(Place place) {
        secondaryCommunes.add(place);
    }

    /** Signs a line. */
    void sign(BillingLine line) {
        line.setExecutantId(id());
        line.setCardId(cardId());
    }

    /** Its record in the references. */
    public Professional toRecord() {
        Professional professional = new Professional();
        professional.setProfessionalId(id());
        professional.setProfession(profession);
        specialty().ifPresent(professional::setSpecialtyCode);
        professional.setStatus(status);
        professional.setPracticeCommune(commune.code());
        if (!secondaryCommunes.isEmpty()) {
            professional.setSecondaryCommunes(
                    secondaryCommunes.stream().map(Place::code).toList());
        }
        professional.setRegisteredOn(registeredOn);
        return professional;
    }

    private Optional<String> specialty() {
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

    /** The records of its cards. */
    public List<Card> cards() {
        return List.of(card(cardId(), CardType.CPS), card(eCpsId(), CardType.ECPS));
    }

    private Card card(String number, CardType type) {
        Card card = new Card();
        card.setCardId(number);
        card.setHolderId(id());
        card.setType(type);
        card.setValidFrom(LocalDate.of(2020, 1, 1).plusDays(index % 300));
        card.setValidTo(LocalDate.of(2026, 12, 31));
        return card;
    }
}
