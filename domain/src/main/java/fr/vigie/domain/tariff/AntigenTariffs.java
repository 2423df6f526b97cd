package fr.vigie.domain.tariff;

import fr.vigie.domain.event.Place;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.reference.Profession;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an antigen test (TAG) is worth on a day of care.
 *
 * <p>A pharmacist bills the act and the kit, as one or two lines of code PMR; the others bill a coefficient of their key
 * letter and receive their kits from a pharmacy. Empty means unknown, as for midwives, dentists and, but for nurses, the
 * DOM.
 */
public final class AntigenTariffs {

    private static final AntigenTariffs BUILT_IN = new AntigenTariffs(DatedTable.builtIn("antigen-tests.csv"));

    private final DatedTable table;

    private AntigenTariffs(DatedTable table) {
        this.table = table;
    }

    /** The tariffs that Vigie carries. */
    public static AntigenTariffs builtIn() {
        return BUILT_IN;
    }

    /** What a test is due, the kit included where the performer supplies it (pharmacists), majorations apart. */
    public Optional<Cents> due(Profession performer, Place place, LocalDate careDate, Zone zone) {
        Optional<Cents> act = act(performer, place, careDate, zone);
        return performer == Profession.PHARMACIST
                ? act.flatMap(a -> kit(careDate, zone).map(a::plus))
                : act;
    }

    /** What the act alone is due, without the kit; a pharmacist's is the same at every place. */
    public Optional<Cents> act(Profession performer, Place place, LocalDate careDate, Zone zone) {
        TestSetting setting = performer == Profession.PHARMACIST ? TestSetting.OWN : TestSetting.of(place);
        return find("AMOUNT_" + setting, performer, careDate, zone)
                .or(() -> find("ACT_" + setting, performer, careDate, zone))
                .flatMap(row -> priced(row, careDate));
    }

    /** Coefficient and key letter of an act that is priced by one, such as 6.2 AMI. */
    public Optional<TariffRow> coefficient(Profession performer, Place place, LocalDate careDate, Zone zone) {
        return find("ACT_" + TestSetting.of(place), performer, careDate, zone)
                .filter(row -> !row.unit().equals(TariffRow.EUR));
    }

    /** What a pharmacist's act is due where another professional took the sample, the kit apart. */
    public Optional<Cents> actSampledByAnother(LocalDate careDate, Zone zone) {
        return find("ACT_SAMPLED_BY_ANOTHER", Profession.PHARMACIST, careDate, zone)
                .map(TariffRow::cents);
    }

    /**
     * What one test of a kit is due, used in the pharmacy or delivered to a professional.
     *
     * <p>That deliveries followed the price of the pharmacy's own kits from May 2021 to February 2022 is assumed.
     */
    public Optional<Cents> kit(LocalDate careDate, Zone zone) {
        return find("KIT", Profession.PHARMACIST, careDate, zone).map(TariffRow::cents);
    }

    /** The most that a test of a kit delivered to a professional may have been worth; no doubt in it is held against anyone. */
    public Optional<Cents> deliveredKitAtMost(LocalDate careDate, Zone zone) {
        return find("KIT_DELIVERED_AT_MOST", Profession.PHARMACIST, careDate, zone)
                .map(TariffRow::cents);
    }

    /** What a pharmacy adds on a Sunday (unverified). */
    public Optional<Cents> sundaySupplement(LocalDate careDate, Zone zone) {
        return find("SUNDAY", Profession.PHARMACIST, careDate, zone).map(TariffRow::cents);
    }

    /** What a physician adds for a positive result (MIS). */
    public Optional<Cents> positiveResultSupplement(LocalDate careDate, Zone zone) {
        return find("POSITIVE_RESULT", Profession.PHYSICIAN, careDate, zone).map(TariffRow::cents);
    }

    /** The rows, with their sources. */
    public DatedTable table() {
        return table;
    }

    private Optional<TariffRow> find(String key, Profession profession, LocalDate careDate, Zone zone) {
        return table.find(key, profession.name(), zone, careDate);
    }

    private Optional<Cents> priced(TariffRow row, LocalDate careDate) {
        return row.unit().equals(TariffRow.EUR)
                ? Optional.of(row.cents())
                : keyLetter(row.unit(), careDate, row.zone()).map(letter -> letter.times(row.value()));
    }

    private Optional<Cents> keyLetter(String code, LocalDate careDate, Zone zone) {
        return NurseTariffs.builtIn()
                .value(code, careDate, zone)
                .or(() -> PhysicianTariffs.builtIn().value(code, careDate, zone))
                .or(() -> table.find(code, zone, careDate).map(TariffRow::cents));
    }
}
