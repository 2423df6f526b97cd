package fr.vigie.sample.transport;

import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.CareTariffs;
import java.time.LocalDate;

/**
 * What a trip costs on a day of care, in cents: a package with its first km, each further km, less for a shared trip.
 *
 * @param packageCents the package
 * @param kmCents each further km
 * @param includedKm km within the package
 * @param sharedPercent abatement of a shared trip
 * @param ratePercent rate of reimbursement
 */
record TripPrices(long packageCents, long kmCents, int includedKm, int sharedPercent, int ratePercent) {

    static TripPrices of(TransportKind kind, LocalDate day) {
        return new TripPrices(
                cents(kind.name(), day),
                cents(kind.name() + "_KM", day),
                number("INCLUDED_KM", day),
                number("SHARED", day),
                number("RATE", day));
    }

    private static long cents(String key, LocalDate day) {
        return CareTariffs.builtIn()
                .value(key, "TRANSPORT", day)
                .map(Cents::value)
                .orElseThrow();
    }

    private static int number(String key, LocalDate day) {
        return CareTariffs.builtIn().number(key, "TRANSPORT", day).orElseThrow();
    }

    long price(double km, boolean shared) {
        long full = packageCents + (long) StrictMath.rint(StrictMath.max(0, km - includedKm) * kmCents);
        return shared ? (full * (100 - sharedPercent) + 50) / 100 : full;
    }
}
