package fr.vigie.cli.check.tariff;

import fr.vigie.cli.check.row.TextHash;
import fr.vigie.domain.tariff.AntigenTariffs;
import fr.vigie.domain.tariff.CareTariffs;
import fr.vigie.domain.tariff.DatedTable;
import fr.vigie.domain.tariff.NurseTariffs;
import fr.vigie.domain.tariff.PhysicianTariffs;
import fr.vigie.domain.tariff.TariffRow;
import fr.vigie.domain.tariff.Zone;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The prices of the act codes of which Vigie knows a tariff, by the hash of the code, for one profession in one zone.
 *
 * <p>Where a code has prices of the profession's own (IFD of physiotherapists), these hold; else those that name no
 * profession.
 */
final class PriceBook {
    private static final Set<String> ABATABLE = Set.of("AMI", "AMX", "AIS", "AMK");
    private static final Set<String> MILEAGE = Set.of("IK", "IKM", "IKS");
    /** Of the other professions, what has one price: limits, packages and percentages are none. */
    private static final Set<String> OTHERS = Set.of("AMK", "IFD", "B", "C", "DET", "SDE", "END", "AXI");

    private final Map<Long, CodePrice> byCode = new HashMap<>();
    private final Majorations majorations = new Majorations();
    private final Predicate<TariffRow> own;
    private final boolean anybody;
    private final Zone zone;

    /** The book of a profession; empty = of somebody unknown, to whom the prices of all are possible. */
    PriceBook(Optional<String> profession, Zone zone) {
        this.own = row -> profession.filter(row.profession()::equals).isPresent();
        this.anybody = profession.isEmpty();
        this.zone = zone;
        codes().forEach(code -> byCode.put(TextHash.of(code), price(code)));
        byCode.put(TextHash.of("PMR"), new PharmacyTest());
    }

    private static Stream<TariffRow> rows() {
        return Stream.of(
                        NurseTariffs.builtIn().table(),
                        PhysicianTariffs.builtIn().table(),
                        CareTariffs.builtIn().table(),
                        AntigenTariffs.builtIn().table())
                .map(DatedTable::rows)
                .flatMap(Collection::stream);
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>(OTHERS);
        NurseTariffs.builtIn().table().rows().forEach(row -> codes.add(row.key()));
        PhysicianTariffs.builtIn().table().rows().forEach(row -> codes.add(row.key()));
        return codes;
    }

    private CodePrice price(String code) {
        // A bilan has two prices, the first and the later ones, under one code.
        List<TariffRow> known = rows().filter(
                        row -> row.key().equals(code) || row.key().equals(code + "_RENEWED"))
                .filter(row -> row.zone() == zone && row.unit().equals(TariffRow.EUR))
                .toList();
        List<TariffRow> special = known.stream().filter(own).toList();
        List<TariffRow> general = known.stream()
                .filter(row -> anybody || row.profession().isEmpty())
                .toList();
        Prices prices = Prices.of(special.isEmpty() ? general : special);
        return MILEAGE.contains(code)
                ? new MileagePrice(prices)
                : new KeyLetter(prices, ABATABLE.contains(code), majorations);
    }

    /** The prices of a code; none where no tariff is known. */
    Optional<CodePrice> find(long codeHash) {
        return Optional.ofNullable(byCode.get(codeHash));
    }
}
