package fr.vigie.cli.check.tariff;

import fr.vigie.cli.check.row.TextHash;
import fr.vigie.domain.tariff.AntigenTariffs;
import fr.vigie.domain.tariff.DatedTable;
import fr.vigie.domain.tariff.NurseTariffs;
import fr.vigie.domain.tariff.PhysicianTariffs;
import fr.vigie.domain.tariff.TariffRow;
import fr.vigie.domain.tariff.Zone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The prices of every act code that Vigie knows a tariff of, by the hash of the code, in one zone. */
final class PriceBook {
    private static final Set<String> KEY_LETTERS = Set.of("AMI", "AMX", "AIS");
    private static final Set<String> MILEAGE = Set.of("IK", "IKM", "IKS");

    private final Map<Long, CodePrice> byCode = new HashMap<>();
    private final Majorations majorations = new Majorations();

    PriceBook(Zone zone) {
        keys(NurseTariffs.builtIn().table()).forEach(code -> enter(code, nurse(code, zone)));
        keys(PhysicianTariffs.builtIn().table())
                .forEach(code -> enter(code, letter(PhysicianTariffs.builtIn().table(), zone, code)));
        enter("AMK", letter(AntigenTariffs.builtIn().table(), zone, "AMK"));
        enter("PMR", new PharmacyTest());
    }

    private static List<String> keys(DatedTable table) {
        return table.rows().stream().map(TariffRow::key).distinct().toList();
    }

    private void enter(String code, CodePrice price) {
        byCode.put(TextHash.of(code), price);
    }

    private CodePrice nurse(String code, Zone zone) {
        DatedTable table = NurseTariffs.builtIn().table();
        if (MILEAGE.contains(code)) {
            return new MileagePrice(Prices.of(table, zone, row -> row.key().equals(code)));
        }
        return letter(table, zone, code);
    }

    private CodePrice letter(DatedTable table, Zone zone, String code) {
        // A bilan has two prices, the first and the later ones, under one code.
        Prices prices = Prices.of(
                table, zone, row -> row.key().equals(code) || row.key().equals(code + "_RENEWED"));
        return new KeyLetter(prices, KEY_LETTERS.contains(code), majorations);
    }

    /** The prices of a code; none where no tariff is known. */
    Optional<CodePrice> find(long codeHash) {
        return Optional.ofNullable(byCode.get(codeHash));
    }
}
