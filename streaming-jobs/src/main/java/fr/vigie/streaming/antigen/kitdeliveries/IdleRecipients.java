package fr.vigie.streaming.antigen.kitdeliveries;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.antigen.TestLines;
import fr.vigie.streaming.fact.Suspicion;
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
 * Suspects deliveries of kits to a professional who bills no test around them, or far fewer than he is delivered (the field's
 * rule 12). Its file is that of the recipient: the deliveries that name him, by any pharmacy, and the tests he bills himself.
 *
 * <p>A kit may be used for as long as a delivery's window lasts; only whoever has left an earlier one unused is not waited
 * for again.
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
        return new Days(day.minusDays(settings.idleDays()), day.plusDays(2L * settings.idleDays()));
    }

    @Override
    public Judgement judge(LocalDate day, PatientFile file, Known known) {
        List<BillingLine> deliveries = deliveries(day, file);
        if (deliveries.isEmpty() || isUsing(day, file)) {
            return Judgement.NOTHING;
        }
        if (!isRipe(day, known) && !hasLeftKits(day, file, known)) {
            return new Judgement(List.of(), Optional.of(nextWeek(day, known.today())));
        }
        Optional<Professional> recipient = known.professional(file.patientId(), day);
        if (recipient.isEmpty()) {
            return new Judgement(List.of(), nextLook(day, known.today()));
        }
        return recipient.filter(IdleRecipients::wouldBill).isPresent()
                ? new Judgement(deliveries.stream().map(this::suspicion).toList(), Optional.empty())
                : Judgement.NOTHING;
    }

    private static List<BillingLine> deliveries(LocalDate day, PatientFile file) {
        return file.care(day).stream().filter(TestLines::isDelivery).toList();
    }

    // Tests for the staff, spoilt ones and some that were not billed are no sign.
    private boolean isUsing(LocalDate delivered, PatientFile file) {
        long tests = 0;
        long kits = 0;
        LocalDate last = delivered.plusDays(settings.idleDays());
        for (LocalDate day = delivered.minusDays(settings.idleDays()); !day.isAfter(last); day = day.plusDays(1)) {
            for (BillingLine line : file.care(day)) {
                if (TestLines.isDelivery(line)) {
                    kits += line.getQuantity();
                } else {
                    tests += line.getQuantity();
                }
            }
        }
        return tests > 0 && settings.minUsedShare() * (kits - settings.spareTests()) <= tests;
    }

    private boolean isRipe(LocalDate delivered, Known known) {
        return !known.today().isBefore(ripe(delivered));
    }

    private LocalDate ripe(LocalDate delivered) {
        return delivered.plusDays(settings.idleDays() + (long) settings.receiptDays());
    }

    /** Whether kits delivered shortly before were not used in their time. */
    private boolean hasLeftKits(LocalDate delivered, PatientFile file, Known known) {
        return !known.today().isBefore(delivered.plusDays(settings.receiptDays()))
                && delivered
                        .minusDays(settings.idleDays())
                        .datesUntil(delivered)
                        .anyMatch(day ->
                                isRipe(day, known) && !deliveries(day, file).isEmpty() && !isUsing(day, file));
    }

    private LocalDate nextWeek(LocalDate delivered, LocalDate today) {
        LocalDate received = delivered.plusDays(settings.receiptDays());
        LocalDate next = today.isBefore(received) ? received : today.plusWeeks(1);
        return next.isBefore(ripe(delivered)) ? next : ripe(delivered);
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
                "aucun test facturé par le destinataire, ou bien moins que reçu, dans les "
                        + FrenchText.count(settings.idleDays(), "jour") + " avant et après");
    }
}
