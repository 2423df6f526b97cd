package fr.vigie.sample.nurse;

import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.NurseTariffs;
import fr.vigie.domain.tariff.Zone;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What codes are worth on one day of care, each looked up once. */
final class NursePrices {
    private final LocalDate day;
    /** Looked up only. */
    private final Map<String, Cents> known = new HashMap<>();

    NursePrices(LocalDate day) {
        this.day = day;
    }

    LocalDate day() {
        return day;
    }

    Cents of(String code) {
        return known.computeIfAbsent(code, this::find);
    }

    private Cents find(String code) {
        return NurseTariffs.builtIn()
                .value(code, day, Zone.METROPOLE)
                .orElseThrow(() -> new IllegalStateException("no value of " + code + " on " + day));
    }
}
