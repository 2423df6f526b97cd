package fr.vigie.sample.carepackage;

import fr.vigie.domain.event.CarePackage;
import fr.vigie.domain.event.PackageKind;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.output.RecordCopy;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;

/** Tells the caisse of packages: when they begin, and again, as an update, when they have ended. */
final class PackageNotices {
    private final SampleIds ids;
    private final Outbox outbox;
    private LocalDate firstDay = LocalDate.MIN;

    PackageNotices(SampleIds ids, Outbox outbox) {
        this.ids = ids;
        this.outbox = outbox;
    }

    /** Has the caisse hear on a day what it should have heard before. */
    void beginOn(LocalDate day) {
        firstDay = day;
    }

    String send(Insured one, PackageKind kind, Period period, LocalDate told, LocalDate toldEnd) {
        CarePackage open = new CarePackage();
        open.setPackageId(ids.next(Kind.PACKAGE));
        open.setPatientId(one.patientId());
        open.setKind(kind);
        open.setFrom(period.from());
        // An end that is known by the first day is told at once with the beginning.
        if (toldEnd.isAfter(told) && toldEnd.isAfter(firstDay)) {
            put(open, told);
        }
        CarePackage closed = RecordCopy.of(open, new CarePackage());
        closed.setTo(period.to());
        put(closed, toldEnd);
        return open.getPackageId();
    }

    private void put(CarePackage notice, LocalDate planned) {
        LocalDate on = planned.isBefore(firstDay) ? firstDay : planned;
        Chance chance = Chance.of(notice.getPackageId().hashCode(), "package-notice", on.toEpochDay());
        notice.setReceivedAt(LocalClock.at(on, 6 + chance.below(12), chance.below(60)));
        outbox.put(Stream.CARE_PACKAGES, notice);
    }
}
