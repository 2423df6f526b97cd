package fr.vigie.domain.tariff;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.reference.Profession;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** On which conditions an antigen test (TAG) is paid on a day of care. */
public final class AntigenConditions {

    private static final AntigenConditions BUILT_IN =
            new AntigenConditions(AntigenTariffs.builtIn().table());
    private static final String PHARMACY_CODE = "PMR";

    private final DatedTable table;
    /** Coefficients of tests by key letter: most lines have a key letter that no test has. */
    private final Map<String, List<TariffRow>> coefficients;

    private AntigenConditions(DatedTable table) {
        this.table = table;
        this.coefficients = table.rows().stream().collect(Collectors.groupingBy(TariffRow::unit));
    }

    /** The conditions that Vigie carries. */
    public static AntigenConditions builtIn() {
        return BUILT_IN;
    }

    /** Whether a profession may test. */
    public boolean authorised(Profession performer, LocalDate careDate) {
        return holds("AUTHORISED", performer.name(), careDate);
    }

    /** Whether an entry in SI-DEP, negative or positive, is a condition of payment. */
    public boolean registrationRequired(LocalDate careDate) {
        return holds("REGISTRATION_REQUIRED", "", careDate);
    }

    /** Whether a test is free only on one of the grounds of {@link fr.vigie.domain.event.Eligibility}. */
    public boolean groundRequired(LocalDate careDate) {
        return holds("GROUND_REQUIRED", "", careDate);
    }

    /** How old a prescription may be that makes a test free, hours; empty = no known limit. */
    public OptionalInt maxPrescriptionHours(LocalDate careDate) {
        return table.find("PRESCRIPTION_HOURS", Zone.METROPOLE, careDate)
                .map(row -> OptionalInt.of(row.value().intValueExact()))
                .orElse(OptionalInt.empty());
    }

    /** Whether the insured pays the ticket modérateur, exceptions apart. */
    public boolean coPayment(LocalDate careDate) {
        return holds("CO_PAYMENT", "", careDate);
    }

    /** Share of the price that is reimbursed on a free ground, percent; who is exempt has 100 from 2023-03-01 on too. */
    public OptionalInt ratePercent(Profession performer, LocalDate careDate) {
        return table.find("RATE", performer.name(), Zone.METROPOLE, careDate)
                .map(row -> OptionalInt.of(row.value().intValueExact()))
                .orElse(OptionalInt.empty());
    }

    /** Boxes of kits that a pharmacy may deliver to one professional in a day; empty = no known limit. */
    public OptionalInt maxBoxesPerDay(LocalDate careDate) {
        return table.find("MAX_BOXES_A_DAY", Profession.PHARMACIST.name(), Zone.METROPOLE, careDate)
                .map(row -> OptionalInt.of(row.value().intValueExact()))
                .orElse(OptionalInt.empty());
    }

    /**
     * What a line is for: as it says, else from its code, coefficient and date.
     *
     * <p>PMR is a kit where it names whom it was delivered to and a test otherwise; a key letter is a test where its
     * coefficient is one of those of tests on that day (AMI 8.3 in 2020).
     */
    public Purpose purpose(BillingLine line) {
        return line.getPurpose().orElseGet(() -> untold(line));
    }

    private Purpose untold(BillingLine line) {
        if (line.getActCode().equals(PHARMACY_CODE)) {
            return line.getDeliveredToId().isPresent() ? Purpose.ANTIGEN_KIT : Purpose.ANTIGEN_TEST;
        }
        return hasCoefficientOfTest(line) ? Purpose.ANTIGEN_TEST : Purpose.OTHER;
    }

    private boolean hasCoefficientOfTest(BillingLine line) {
        for (TariffRow row : coefficients.getOrDefault(line.getActCode(), List.of())) {
            if (row.holdsOn(line.getCareDate()) && row.value().compareTo(line.getCoefficient()) == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(String key, String profession, LocalDate careDate) {
        return table.find(key, profession, Zone.METROPOLE, careDate).isPresent();
    }
}
