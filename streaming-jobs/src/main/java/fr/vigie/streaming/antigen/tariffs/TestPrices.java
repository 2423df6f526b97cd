package fr.vigie.streaming.antigen.tariffs;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.tariff.AntigenTariffs;
import fr.vigie.domain.tariff.Provenance;
import fr.vigie.domain.tariff.TariffRow;
import fr.vigie.domain.tariff.Zone;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The most that a line of a pharmacy's antigen tests may amount to on its day of care; empty where nobody knows for sure.
 *
 * <p>Soon after a change of tariff the former one is let pass, if it was the higher.
 */
final class TestPrices {
    private final AntigenTariffs tariffs = AntigenTariffs.builtIn();
    private final int graceDays;
    private final Zone zone;

    TestPrices(int graceDays, Zone zone) {
        this.graceDays = graceDays;
        this.zone = zone;
    }

    /** An act; with its kit where no kit is billed apart. */
    Optional<Cents> act(BillingLine line, boolean withKit) {
        Optional<Cents> act = sure("ACT_OWN", line.getCareDate());
        Optional<Cents> kit = withKit ? sure("KIT", line.getCareDate()) : Optional.of(Cents.ZERO);
        return act.flatMap(a -> kit.map(a::plus)).map(one -> times(one.plus(supplement(line)), line));
    }

    /** The kit of a patient. */
    Optional<Cents> kit(BillingLine line) {
        return sure("KIT", line.getCareDate()).map(one -> times(one, line));
    }

    /** A delivery of kits to a professional. */
    Optional<Cents> delivery(BillingLine line) {
        return highest(
                        tariffs.deliveredKitAtMost(line.getCareDate(), zone),
                        tariffs.deliveredKitAtMost(line.getCareDate().minusDays(graceDays), zone))
                .map(one -> times(one, line));
    }

    private static Cents times(Cents one, BillingLine line) {
        return one.times(line.getQuantity());
    }

    private Cents supplement(BillingLine line) {
        boolean may = SupplementDays.includes(line.getCareDate())
                || line.getMajoration().isPresent()
                || line.getMajorationCents().isPresent();
        return may ? tariffs.sundaySupplement(line.getCareDate(), zone).orElse(Cents.ZERO) : Cents.ZERO;
    }

    // What is not sourced is held against nobody, on the day itself or as the tariff before.
    private Optional<Cents> sure(String key, LocalDate careDate) {
        List<TariffRow> rows = Stream.of(careDate, careDate.minusDays(graceDays))
                .flatMap(day -> row(key, day).stream())
                .toList();
        return row(key, careDate).isPresent() && rows.stream().allMatch(TestPrices::isSourced)
                ? rows.stream().map(TariffRow::cents).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private Optional<TariffRow> row(String key, LocalDate day) {
        return tariffs.table().find(key, Profession.PHARMACIST.name(), zone, day);
    }

    private static boolean isSourced(TariffRow row) {
        return row.provenance() == Provenance.SOURCED;
    }

    private static Optional<Cents> highest(Optional<Cents> now, Optional<Cents> before) {
        return now.map(
                value -> before.filter(other -> other.compareTo(value) > 0).orElse(value));
    }
}
