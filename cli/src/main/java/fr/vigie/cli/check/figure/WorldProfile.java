package fr.vigie.cli.check.figure;

import fr.vigie.cli.check.integrity.Invoices;
import fr.vigie.cli.check.integrity.Leaves;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.domain.stream.Stream;
import java.util.List;

/** What is measured of a delivery as a whole, while its streams are read. */
public final class WorldProfile {
    private final Invoices invoices;
    private final People people = new People();
    private final Pharmacies pharmacies = new Pharmacies();
    private final AntigenTests tests = new AntigenTests(pharmacies);
    private final NurseWork nurses = new NurseWork(people);
    private final Consultations consultations = new Consultations(people);
    private final Receipts receipts = new Receipts();
    private final Registered registered = new Registered();
    private final CardHours cards = new CardHours();
    private final SickLeaves leaves = new SickLeaves();
    private final Allowances allowances;

    /** A profile that shares what the other checks collect. */
    public WorldProfile(Invoices invoices, Leaves leaves) {
        this.invoices = invoices;
        this.allowances = new Allowances(leaves);
    }

    /** Who measures the records of a stream. */
    public List<RowExaminer> of(Stream stream) {
        return switch (stream) {
            case PROFESSIONALS -> List.of(people);
            case BILLERS -> List.of(pharmacies);
            case BILLING_LINES -> List.of(tests, nurses, consultations, receipts);
            case TEST_REGISTRATIONS -> List.of(registered);
            case CARD_USES -> List.of(cards);
            case SICK_LEAVES -> List.of(leaves);
            case DAILY_ALLOWANCES -> List.of(allowances);
            default -> List.of();
        };
    }

    /** Feuilles de soins: invoices with a line. */
    long claims() {
        return invoices.count();
    }

    /** Professionals. */
    People people() {
        return people;
    }

    /** Pharmacies. */
    Pharmacies pharmacies() {
        return pharmacies;
    }

    /** Antigen tests. */
    public AntigenTests tests() {
        return tests;
    }

    /** Nurses. */
    public NurseWork nurses() {
        return nurses;
    }

    /** Consultations. */
    Consultations consultations() {
        return consultations;
    }

    /** How lines come. */
    public Receipts receipts() {
        return receipts;
    }

    /** Entries in SI-DEP. */
    Registered registered() {
        return registered;
    }

    /** Uses of cards. */
    public CardHours cards() {
        return cards;
    }

    /** Leaves for sickness. */
    public SickLeaves leaves() {
        return leaves;
    }

    /** Daily allowances. */
    public Allowances allowances() {
        return allowances;
    }
}
