package fr.vigie.sample.people;

import fr.vigie.domain.reference.Patient;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import java.util.List;
import java.util.function.Consumer;

/**
 * People insured by caisses of other départements who come on holiday, for work or to their families: one for every five
 * insured.
 *
 * <p>Nothing is kept of them: who they are follows from their number. One in ten is unknown to the references.
 */
public final class Visitors {
    private static final long IDS = 1L << 41;
    private static final int FEWEST = 300;
    private static final int INSURED_PER_VISITOR = 5;
    private static final int UNKNOWN = 10;
    private static final int YOUNGEST_YEAR = 2018;
    /** Nearby départements twice: Paris, Bordeaux, Nantes, Niort, Poitiers, Limoges, Angoulême, Tours, Rennes, La Roche… */
    private static final List<String> HOMES = List.of(
            "75056", "75056", "75056", "33063", "33063", "33063", "44109", "44109", "79191", "79191", "86194", "86194",
            "87085", "87085", "16015", "16015", "37261", "35238", "49007", "85191", "69123", "31555", "92012", "78646",
            "94028", "59350", "45234", "72181");

    private final long seed;
    private final SampleIds ids;
    private final int count;

    /** Visitors of a world of so many insured. */
    public Visitors(long seed, SampleIds ids, int insured) {
        this.seed = seed;
        this.ids = ids;
        this.count = Math.max(FEWEST, insured / INSURED_PER_VISITOR);
    }

    /**
     * Somebody from elsewhere.
     *
     * @param number position among the visitors
     * @param patientId pseudonym
     * @param birthYear year of birth
     * @param commune INSEE commune where they live
     */
    public record Visitor(int number, String patientId, int birthYear, String commune) {}

    /** One of them. */
    public Visitor pick(Chance chance) {
        return visitor(chance.below(count));
    }

    /** One of them whom the references know. */
    public Visitor pickKnown(Chance chance) {
        int number = chance.below(count);
        return visitor(number % UNKNOWN == 0 ? number + 1 : number);
    }

    private Visitor visitor(int number) {
        Chance chance = Chance.of(seed, "visitor", number);
        int birthYear = YOUNGEST_YEAR - chance.below(80);
        return new Visitor(number, ids.patient(IDS + number), birthYear, chance.pick(HOMES));
    }

    /** Hands over the references of those who are known, by number. */
    public void known(Consumer<Patient> references) {
        for (int i = 0; i < count; i++) {
            if (i % UNKNOWN != 0) {
                Visitor visitor = visitor(i);
                Patient patient = new Patient();
                patient.setPatientId(visitor.patientId());
                patient.setBirthYear(visitor.birthYear());
                patient.setCommune(visitor.commune());
                references.accept(patient);
            }
        }
    }
}
