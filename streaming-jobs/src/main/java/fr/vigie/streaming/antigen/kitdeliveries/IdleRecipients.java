package fr.vigie.streaming.antigen.kitdeliveries;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.streaming.antigen.TestLines;
import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.finding.FrenchText;
import fr.vigie.streaming.patient.PatientFile;
import fr.vigie.streaming.patient.PatientRule;
import fr.vigie.streaming.patient.Suspicions;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Suspects deliveries of kits to a professional who bills no test around them (the field's rule 12). Its file is that of the
 * recipient: the deliveries that name him, by any pharmacy, and the tests he bills himself.
 *
 * <p>Who is employed or stands in for others is paid otherwise, and his tests need not bear his name: nothing is held
 * against a delivery to him.
 */
public final class IdleRecipients implements PatientRule {
    private static final long serialVersionUID = 1L;

    /** Professions of whose tests the key letters and coefficients are known. */
    private static final Set<Profession> TESTERS =
            Set.of(Profession.NURSE, Profession.PHYSICIAN, Profession.PHYSIOTHERAPIST);

    private static final Set<ProfessionalStatus> PAID_OTHERWISE =
            Set.of(ProfessionalStatus.SALARIE, ProfessionalStatus.REMPLACANT);

    private final KitDeliveriesSettings settings;

    /** The rule with its settings. */
    public IdleRecipients(KitDeliveriesSettings settings) {
        this.settings = settings;
    }

    @Override
    public String code() {
        return KitDeliveries.IDLE;
    }

    @Override
    public boolean reads(BillingLine line) {
        return TestLines.reads(line)
                && (TestLines.isDelivery(line)
                        ? line.getDeliveredToId().isPresent()
                        : !line.getActCode().equals(TestLines.PHARMACY_CODE));
    }

    @Override
    public Optional<Days> bearsOn(SpecificRecordBase record) {
        return Optional.empty();
    }

    @Override
    public Days concerns(LocalDate day) {
        return new Days(day.minusDays(settings.idleDays()), day.plusDays(settings.idleDays()));
    }

    @Override
    public Judgement judge(LocalDate day, PatientFile file, Known known) {
        List<BillingLine> deliveries =
                file.care(day).stream().filter(TestLines::isDelivery).toList();
        LocalDate ripe = day.plusDays(settings.idleDays() + (long) settings.receiptDays());
        if (deliveries.isEmpty() || isTesting(day, file)) {
            return Judgement.NOTHING;
        }
        if (known.today().isBefore(ripe)) {
            return new Judgement(List.of(), Optional.of(ripe));
        }
        Optional<Professional> recipient = known.professional(file.patientId(), day);
        if (recipient.isEmpty()) {
            return new Judgement(List.of(), nextLook(day, known.today()));
        }
        return recipient.filter(IdleRecipients::wouldBill).isPresent()
                ? new Judgement(deliveries.stream().map(this::suspicion).toList(), Optional.empty())
                : Judgement.NOTHING;
    }

    private boolean isTesting(LocalDate delivered, PatientFile file) {
        Days around = concerns(delivered);
        return around.first().datesUntil(around.last().plusDays(1)).anyMatch(day -> file.care(day).stream()
                .anyMatch(line -> !TestLines.isDelivery(line)));
    }

    private static boolean wouldBill(Professional who) {
        return TESTERS.contains(who.getProfession()) && !PAID_OTHERWISE.contains(who.getStatus());
    }

    // Whoever is not known yet is looked up again once a month, for as long as the pharmacy's day is judged again.
    private Optional<LocalDate> nextLook(LocalDate day, LocalDate today) {
        LocalDate next = today.plusMonths(1);
        return next.isAfter(day.plusDays(settings.waitDays() + (long) settings.idleDays()))
                ? Optional.empty()
                : Optional.of(next);
    }

    private Suspicion suspicion(BillingLine delivery) {
        return Suspicions.of(
                code(),
                AlertSubjectKind.BILLER,
                delivery,
                0,
                "aucun test facturé par le destinataire dans les " + FrenchText.count(settings.idleDays(), "jour")
                        + " avant et après");
    }
}
