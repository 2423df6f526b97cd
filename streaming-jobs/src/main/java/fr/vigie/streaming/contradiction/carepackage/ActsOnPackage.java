package fr.vigie.streaming.contradiction.carepackage;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CarePackage;
import fr.vigie.domain.event.PackageKind;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.tariff.PackageContents;
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

/** Suspects acts that a package of the patient pays on that day. */
public final class ActsOnPackage implements PatientRule {
    private static final long serialVersionUID = 1L;

    private final OnPackageSettings settings;
    private final boolean disputed;

    /** @param disputed whether it looks at what a package may not hold (HAD), or at what it surely does */
    public ActsOnPackage(OnPackageSettings settings, boolean disputed) {
        this.settings = settings;
        this.disputed = disputed;
    }

    @Override
    public String code() {
        return disputed ? OnPackageRules.HAD_CODE : OnPackageRules.CODE;
    }

    @Override
    public boolean reads(BillingLine line) {
        return CareLines.isClaimed(line) && CareLines.isOnPerson(line) && !CareLines.isVaccinationOrTest(line);
    }

    // A new version may end or move a package: days outside its new dates are concerned, too.
    @Override
    public Optional<Days> bearsOn(SpecificRecordBase record) {
        return record instanceof CarePackage ? Optional.of(Waiting.ANY_DAY) : Optional.empty();
    }

    @Override
    public Judgement judge(LocalDate day, PatientFile file, Known known) {
        List<CarePackage> packages =
                file.packages().stream().filter(one -> isInside(one, day)).toList();
        if (packages.isEmpty()) {
            return Judgement.NOTHING;
        }
        List<Suspicion> held = new ArrayList<>();
        Optional<LocalDate> again = Optional.empty();
        for (BillingLine line : file.care(day)) {
            Optional<CarePackage> pays = packages.stream()
                    .filter(one -> reads(line) && pays(one.getKind(), line, known))
                    .findFirst();
            if (pays.isPresent() && isInside(pays.get(), VisitDay.of(line))) {
                LocalDate ripe = ripe(line);
                if (known.today().isBefore(ripe)) {
                    again = Waiting.sooner(again, Optional.of(ripe));
                } else {
                    held.add(suspicion(line, pays.get()));
                }
            }
        }
        return new Judgement(held, again);
    }

    // On the first and the last day the care may have come before or after the package.
    private static boolean isInside(CarePackage one, LocalDate day) {
        return one.getFrom().isBefore(day) && one.getTo().map(day::isBefore).orElse(true);
    }

    private boolean pays(PackageKind kind, BillingLine line, Known known) {
        Profession profession = profession(line, known);
        PackageContents contents = PackageContents.builtIn();
        return isWithinWalls(kind, line)
                && isInTariff(profession, line, known)
                && contents.pays(kind, profession, line.getCareDate())
                && contents.isDisputed(kind, profession, line.getCareDate()) == disputed;
    }

    // A SSIAD and a HAD come home; an EHPAD pays what is given within it. A place that is not said may be another one.
    private static boolean isWithinWalls(PackageKind kind, BillingLine line) {
        boolean ehpad = kind == PackageKind.EHPAD_GLOBAL || kind == PackageKind.EHPAD_PARTIAL;
        return line.getPlace()
                .filter(place -> place == (ehpad ? Place.EHPAD : Place.HOME))
                .isPresent();
    }

    // Of physicians, the tarif global pays the general practitioners only: speciality code 1.
    private static boolean isInTariff(Profession profession, BillingLine line, Known known) {
        return profession != Profession.PHYSICIAN
                || known.professional(line.getExecutantId(), line.getCareDate())
                        .flatMap(Professional::getSpecialtyCode)
                        .filter(code -> code.equals("1") || code.equals("01"))
                        .isPresent();
    }

    private static Profession profession(BillingLine line, Known known) {
        return known.professional(line.getExecutantId(), line.getCareDate())
                .map(Professional::getProfession)
                .orElse(CareLines.isNursing(line) ? Profession.NURSE : Profession.OTHER);
    }

    private LocalDate ripe(BillingLine line) {
        LocalDate received = ParisDay.of(line.getReceivedAt());
        return (line.getCareDate().isBefore(received) ? received : line.getCareDate()).plusDays(settings.waitDays());
    }

    private Suspicion suspicion(BillingLine line, CarePackage pays) {
        String because = "prise en charge au forfait (" + pays.getKind() + ") "
                + pays.getTo()
                        .map(to -> FrenchText.period(pays.getFrom(), to))
                        .orElseGet(() -> "depuis le " + FrenchText.date(pays.getFrom()));
        return Suspicions.of(code(), AlertSubjectKind.PROFESSIONAL, line, 0, because);
    }
}
