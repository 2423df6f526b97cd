package fr.vigie.streaming.antigen.kitdeliveries;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.domain.tariff.AntigenConditions;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of the professionals to whom a pharmacy says it delivered on a day.
 *
 * <p>Who is employed or stands in for others works elsewhere than the file says: their distance tells nothing. Of several
 * places of practice the nearest counts.
 */
final class Recipients {
    private final LocalDate day;
    private final Known known;
    private final Optional<Place> pharmacy;
    private final int maxKm;

    Recipients(String biller, LocalDate day, Known known, int maxKm) {
        this.day = day;
        this.known = known;
        this.pharmacy = known.biller(biller, day).map(Biller::getCommune).flatMap(code -> known.commune(code, day));
        this.maxKm = maxKm;
    }

    /** Whether something that tells whether a delivery is doubtful is not known yet. */
    boolean isWaitingFor(BillingLine delivery) {
        return pharmacy.isEmpty()
                || delivery.getDeliveredToId().isPresent() && of(delivery).isEmpty();
    }

    /** Whether the professional had retired, may not test, or practises too far away; nobody unknown is doubtful. */
    boolean isDoubtful(BillingLine delivery) {
        return of(delivery).filter(who -> mayNotTest(who) || isFar(who)).isPresent();
    }

    private Optional<Professional> of(BillingLine delivery) {
        return delivery.getDeliveredToId().flatMap(id -> known.professional(id, day));
    }

    private boolean mayNotTest(Professional who) {
        return who.getRegisteredOn().isAfter(day)
                || who.getRetiredOn().filter(last -> last.isBefore(day)).isPresent()
                || !AntigenConditions.builtIn().authorised(who.getProfession(), day);
    }

    private boolean isFar(Professional who) {
        boolean elsewhere =
                who.getStatus() == ProfessionalStatus.SALARIE || who.getStatus() == ProfessionalStatus.REMPLACANT;
        List<String> communes = Stream.concat(
                        Stream.of(who.getPracticeCommune()),
                        who.getSecondaryCommunes().stream().flatMap(List::stream))
                .toList();
        return !elsewhere && pharmacy.isPresent() && communes.stream().allMatch(code -> isFar(code, pharmacy.get()));
    }

    private boolean isFar(String commune, Place from) {
        return known.commune(commune, day)
                .filter(to -> GreatCircle.km(from.latitude(), from.longitude(), to.latitude(), to.longitude()) > maxKm)
                .isPresent();
    }
}
