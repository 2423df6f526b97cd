package fr.vigie.graph;

import static fr.vigie.graph.SceneRecords.day;

import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.CardType;
import fr.vigie.domain.reference.Employer;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.domain.reference.Terrain;
import java.time.LocalDate;
import java.util.List;

/** Who is who, to be changed by a test where it matters. */
public final class SceneReferences {
    /** Where they live, unless it is said otherwise. */
    public static final String LA_ROCHELLE = "17300";

    /** Some 6 km from it. */
    public static final String AYTRE = "17028";

    /** Some 670 km from it. */
    public static final String MARSEILLE = "13055";

    private SceneReferences() {}

    /** A titulaire of a profession at La Rochelle. */
    public static Professional professional(String id, Profession profession) {
        Professional one = new Professional();
        one.setProfessionalId(id);
        one.setProfession(profession);
        one.setStatus(ProfessionalStatus.TITULAIRE);
        one.setPracticeCommune(LA_ROCHELLE);
        one.setRegisteredOn(LocalDate.of(2010, 1, 1));
        return one;
    }

    /** A cabinet or the like at La Rochelle, at an address of its own. */
    public static Biller biller(String id, BillerKind kind, String... members) {
        Biller biller = new Biller();
        biller.setBillerId(id);
        biller.setKind(kind);
        biller.setCommune(LA_ROCHELLE);
        biller.setAddressId("at " + id);
        biller.setTerrain(Terrain.PLAIN);
        biller.setOpenedOn(LocalDate.of(2010, 1, 1));
        biller.setMemberIds(List.of(members));
        biller.setTerminalIds(List.of());
        return biller;
    }

    /** An insured of La Rochelle, at an address of his own. */
    public static Patient patient(String id) {
        Patient patient = new Patient();
        patient.setPatientId(id);
        patient.setBirthYear(1970);
        patient.setCommune(LA_ROCHELLE);
        patient.setAddressId("home of " + id);
        return patient;
    }

    /** A card. */
    public static Card card(String id, String holder, CardType type) {
        Card card = new Card();
        card.setCardId(id);
        card.setHolderId(holder);
        card.setType(type);
        card.setValidFrom(LocalDate.of(2020, 1, 1));
        card.setValidTo(LocalDate.of(2030, 1, 1));
        return card;
    }

    /** A firm founded on a day. */
    public static Employer employer(String id, int founded) {
        Employer employer = new Employer();
        employer.setEmployerId(id);
        employer.setCommune(LA_ROCHELLE);
        employer.setCreatedOn(day(founded));
        return employer;
    }
}
