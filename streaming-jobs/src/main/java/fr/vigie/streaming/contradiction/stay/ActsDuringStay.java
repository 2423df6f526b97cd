package fr.vigie.streaming.contradiction.stay;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.care.VisitDay;
import fr.vigie.streaming.contradiction.CareLines;
import fr.vigie.streaming.contradiction.Waiting;
import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.patient.PatientFile;
import fr.vigie.streaming.patient.PatientRule;
import fr.vigie.streaming.patient.Suspicions;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/** Suspects care at the patient's home that is dated strictly inside a full hospital stay whose end is known. */
public final class ActsDuringStay implements PatientRule {
    private static final long serialVersionUID = 1L;

    private final DuringStaySettings settings;

    public ActsDuringStay(DuringStaySettings settings) {
        this.settings = settings;
    }

    @Override
    public String code() {
        return DuringStayRules.CODE;
    }

    // A resident's home is the EHPAD. A place that is not said may be the hospital. Tests and vaccinations in an EHPAD
    // go by the list of its residents: whoever is in hospital for weeks is on it each time.
    @Override
    public boolean reads(BillingLine line) {
        boolean atHome = line.getPlace()
                .filter(place -> place == Place.HOME || place == Place.EHPAD)
                .isPresent();
        return atHome && CareLines.isClaimed(line) && CareLines.isOnPerson(line) && !isOfRound(line);
    }

    private static boolean isOfRound(BillingLine line) {
        return line.getPlace().filter(Place.EHPAD::equals).isPresent() && CareLines.isVaccinationOrTest(line);
    }

    // A new version may shorten or move a stay: days outside its new dates are concerned, too.
    @Override
    public Optional<Days> bearsOn(SpecificRecordBase record) {
        return record instanceof HospitalStay ? Optional.of(Waiting.ANY_DAY) : Optional.empty();
    }

    @Override
    public Judgement judge(LocalDate day, PatientFile file, Known known) {
        Optional<HospitalStay> stay = Hospital.holding(file.stays(), day);
        if (stay.isEmpty()) {
            return Judgement.NOTHING;
        }
        List<Suspicion> held = new ArrayList<>();
        Optional<LocalDate> again = Optional.empty();
        for (BillingLine line : file.care(day)) {
            if (reads(line) && Hospital.isInside(stay.get(), VisitDay.of(line))) {
                LocalDate ripe = ripe(stay.get(), line);
                if (known.today().isBefore(ripe)) {
                    again = Waiting.sooner(again, Optional.of(ripe));
                } else {
                    held.add(suspicion(line, stay.get()));
                }
            }
        }
        return new Judgement(held, again);
    }

    private LocalDate ripe(HospitalStay stay, BillingLine line) {
        LocalDate told = ParisDay.of(stay.getReceivedAt());
        LocalDate received = ParisDay.of(line.getReceivedAt());
        return (told.isBefore(received) ? received : told).plusDays(settings.waitDays());
    }

    private static Suspicion suspicion(BillingLine line, HospitalStay stay) {
        String because = "hospitalisation complète "
                + FrenchText.period(stay.getAdmittedOn(), stay.getDischargedOn().orElseThrow());
        return Suspicions.of(DuringStayRules.CODE, AlertSubjectKind.PROFESSIONAL, line, 0, because);
    }
}
