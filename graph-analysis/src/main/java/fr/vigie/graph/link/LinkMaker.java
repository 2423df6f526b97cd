package fr.vigie.graph.link;

import fr.vigie.domain.event.AccountHolder;
import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.BankChannel;
import fr.vigie.domain.event.BankDetail;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CardOutcome;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.event.LeaveChannel;
import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.event.Payee;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.PrescriptionChannel;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.TestRegistration;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;

/** Makes the links of a record. Pure: one record, always the same links. */
public final class LinkMaker {
    /** Streams that links are made of. */
    public static final Set<Stream> STREAMS = EnumSet.of(
            Stream.BILLING_LINES,
            Stream.PRESCRIPTIONS,
            Stream.CARD_USES,
            Stream.SICK_LEAVES,
            Stream.DAILY_ALLOWANCES,
            Stream.WORK_DECLARATIONS,
            Stream.TEST_REGISTRATIONS,
            Stream.BANK_DETAILS);

    /** Medicines below are not sold on: reimbursable cents of a line. A starting value: configuration, not law. */
    static final int CHEAPEST_MEDICINE_CENTS = 1_500;

    private static final int EVENING_FROM_HOUR = 19;
    private static final int EVENING_UNTIL_HOUR = 7;
    private static final int MONTHS = 3;

    private LinkMaker() {}

    /** What a record says of links; empty for a stream that makes none. */
    public static Optional<LinkRecord> of(Stream stream, SpecificRecordBase record) {
        return switch (stream) {
            case BILLING_LINES -> Optional.of(line((BillingLine) record));
            case PRESCRIPTIONS -> Optional.of(prescription((Prescription) record));
            case CARD_USES -> use((CardUse) record);
            case SICK_LEAVES -> Optional.of(leave((SickLeave) record));
            case DAILY_ALLOWANCES -> Optional.of(allowance((DailyAllowance) record));
            case WORK_DECLARATIONS -> Optional.of(work((WorkDeclaration) record));
            case TEST_REGISTRATIONS -> Optional.of(registration((TestRegistration) record));
            case BANK_DETAILS -> Optional.of(account((BankDetail) record));
            default -> Optional.empty();
        };
    }

    /** The identity under which a record is known in the book. */
    public static String source(Stream stream, String id) {
        return (char) ('A' + stream.ordinal()) + id;
    }

    private static LinkRecord line(BillingLine line) {
        return record(
                Stream.BILLING_LINES,
                line.getLineId(),
                line.getReceivedAt(),
                line.getRectifies(),
                line.getBillerId() + "|" + line.getPatientId().orElse(""),
                line.getQuantity() == 0 ? List.of() : links(line));
    }

    private static List<Link> links(BillingLine line) {
        int day = day(line.getCareDate());
        int cents = cents(line.getReimbursedCents());
        String patient = line.getPatientId().orElse("");
        if (line.getDeliveredToId().isPresent() && patient.isEmpty()) {
            String to = line.getDeliveredToId().get();
            return List.of(
                    new Link(LinkKind.KITS, line.getBillerId(), to, "", "", day, day, line.getQuantity(), cents, 0));
        }
        if (patient.isEmpty()) {
            return List.of();
        }
        int prescribed = line.getPrescribedOn().map(LinkMaker::day).orElse(day);
        String prescriber = line.getPrescriberId().orElse("");
        Optional<Purpose> purpose = line.getPurpose();
        if (purpose.filter(one -> one == Purpose.ANTIGEN_TEST || one == Purpose.ANTIGEN_KIT)
                .isPresent()) {
            return List.of(new Link(
                    LinkKind.TEST,
                    line.getBillerId(),
                    patient,
                    "",
                    line.getExecutantId(),
                    day,
                    day,
                    purpose.get() == Purpose.ANTIGEN_TEST ? 1 : 0,
                    cents,
                    flag(
                            LinkFlag.COLLECTIVE,
                            line.getEligibility()
                                    .filter(ground -> ground == Eligibility.COLLECTIVE)
                                    .isPresent())));
        }
        if (line.getProductCode().isPresent()) {
            return cents < CHEAPEST_MEDICINE_CENTS || prescriber.isEmpty()
                    ? List.of()
                    : List.of(new Link(
                            LinkKind.MEDICINE,
                            prescriber,
                            patient,
                            "",
                            line.getBillerId(),
                            day,
                            prescribed,
                            line.getProductCode().get().hashCode(),
                            cents,
                            0));
        }
        int flags =
                line.getPlace().filter(place -> place == Place.TELECARE).isPresent() ? LinkFlag.AT_A_DISTANCE.bit() : 0;
        return List.of(new Link(
                LinkKind.CARE,
                line.getExecutantId(),
                patient,
                prescriber,
                line.getBillerId(),
                day,
                line.getPrescriptionId().map(String::hashCode).orElse(prescribed),
                line.getPassage().orElse(0),
                cents,
                flags));
    }

    private static LinkRecord prescription(Prescription written) {
        int day = day(written.getPrescribedOn());
        Link link = new Link(
                LinkKind.PRESCRIBED,
                written.getPrescriberId(),
                written.getPatientId(),
                "",
                "",
                day,
                day,
                0,
                0,
                flag(LinkFlag.ELECTRONIC, written.getChannel() == PrescriptionChannel.ELECTRONIC));
        return record(
                Stream.PRESCRIPTIONS,
                written.getPrescriptionId(),
                written.getReceivedAt(),
                Optional.empty(),
                "",
                List.of(link));
    }

    /** All uses of a card in a reader on a day, in one commune, are one link: what counts is that it was there. */
    private static Optional<LinkRecord> use(CardUse use) {
        if (use.getTerminalId().isEmpty() || use.getOutcome() != CardOutcome.ACCEPTED) {
            return Optional.empty();
        }
        int day = day(ParisDay.of(use.getAt()));
        String terminal = use.getTerminalId().get();
        String commune = use.getCommune().orElse("");
        int flags = use.getService() == CardService.FSE ? 0 : LinkFlag.NOT_A_CLAIM.bit();
        Link link =
                new Link(LinkKind.READER, use.getCardId(), terminal, commune, use.getHolderId(), day, day, 1, 0, flags);
        String what = use.getCardId() + "|" + terminal + "|" + commune + "|" + day + "|" + flags;
        return Optional.of(new LinkRecord(
                source(Stream.CARD_USES, what),
                use.getUseId(),
                use.getAt().toEpochMilli(),
                Optional.empty(),
                "",
                List.of(link)));
    }

    private static LinkRecord leave(SickLeave leave) {
        int flags = flag(LinkFlag.PAPER, leave.getChannel() == LeaveChannel.PAPER)
                | flag(LinkFlag.SCAN, leave.getScan().orElse(false))
                | flag(LinkFlag.TELECONSULTATION, leave.getTeleconsultation())
                | flag(LinkFlag.REFERRED, leave.getReferredBy().isPresent())
                | flag(LinkFlag.PROLONGATION, leave.getKind() == LeaveKind.PROLONGATION)
                | flag(LinkFlag.SICKNESS, leave.getReason() == LeaveReason.SICKNESS)
                | flag(LinkFlag.EVENING, isEvening(leave.getReceivedAt()));
        Link link = new Link(
                LinkKind.LEAVE,
                leave.getPrescriberId().orElse(""),
                leave.getPatientId(),
                leave.getLeaveId(),
                leave.getEmployerId().orElse(""),
                day(leave.getStartOn()),
                day(leave.getEndOn()),
                day(leave.getPrescribedOn()),
                0,
                flags);
        Optional<Link> signed = leave.getCardId()
                .map(card -> new Link(
                        LinkKind.SIGNED,
                        card,
                        leave.getPatientId(),
                        leave.getLeaveId(),
                        leave.getPrescriberId().orElse(""),
                        day(leave.getPrescribedOn()),
                        day(leave.getPrescribedOn()),
                        0,
                        0,
                        flags));
        return record(
                Stream.SICK_LEAVES,
                leave.getLeaveId(),
                leave.getReceivedAt(),
                leave.getRectifies(),
                leave.getPatientId(),
                signed.map(other -> List.of(link, other)).orElseGet(() -> List.of(link)));
    }

    private static boolean isEvening(Instant at) {
        int hour = at.atZone(ParisDay.ZONE).getHour();
        return hour >= EVENING_FROM_HOUR || hour < EVENING_UNTIL_HOUR;
    }

    private static LinkRecord allowance(DailyAllowance allowance) {
        int flags = flag(LinkFlag.TO_INSURED, allowance.getPayee() == Payee.INSURED)
                | flag(LinkFlag.PAID, allowance.getStatus() == AllowanceStatus.PAID);
        Link link = new Link(
                LinkKind.ALLOWANCE,
                allowance.getIbanHash(),
                allowance.getPatientId(),
                allowance.getLeaveId(),
                allowance.getEmployerId().orElse(""),
                day(allowance.getPeriodStart()),
                day(allowance.getPeriodEnd()),
                monthlyWage(allowance),
                cents(allowance.getAmountCents()),
                flags);
        return record(
                Stream.DAILY_ALLOWANCES,
                allowance.getPaymentId(),
                allowance.getAt(),
                Optional.empty(),
                "",
                allowance.getStatus() == AllowanceStatus.CANCELLED ? List.of() : List.of(link));
    }

    private static int monthlyWage(DailyAllowance allowance) {
        long highest = allowance.getMonthlyWagesCents().orElse(List.of()).stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return cents(highest > 0 ? highest : allowance.getDeclaredWagesCents().orElse(0L) / MONTHS);
    }

    private static LinkRecord account(BankDetail detail) {
        int flags = flag(
                        LinkFlag.OF_OTHER,
                        detail.getHolder()
                                .filter(holder -> holder != AccountHolder.PERSON)
                                .isPresent())
                | flag(LinkFlag.ONLINE, detail.getChannel() == BankChannel.ONLINE)
                | flag(LinkFlag.INITIAL, detail.getChannel() == BankChannel.INITIAL);
        int day = day(ParisDay.of(detail.getAt()));
        Link link =
                new Link(LinkKind.ACCOUNT, detail.getIbanHash(), detail.getPatientId(), "", "", day, day, 0, 0, flags);
        return record(Stream.BANK_DETAILS, detail.getChangeId(), detail.getAt(), Optional.empty(), "", List.of(link));
    }

    private static LinkRecord work(WorkDeclaration work) {
        Link link = new Link(
                LinkKind.WORK,
                work.getEmployerId(),
                work.getPatientId(),
                "",
                "",
                day(YearMonth.parse(work.getMonth()).atDay(1)),
                day(work.getContractStart()),
                work.getWorkedDays(),
                cents(work.getGrossWageCents()),
                flag(LinkFlag.CONTRIBUTIONS_PAID, work.getContributionsPaid()));
        return record(
                Stream.WORK_DECLARATIONS,
                work.getDeclarationId(),
                work.getReceivedAt(),
                Optional.empty(),
                "",
                List.of(link));
    }

    private static LinkRecord registration(TestRegistration entry) {
        int day = day(entry.getPerformedOn());
        Link link = new Link(
                LinkKind.REGISTRATION, entry.getPerformerId(), entry.getPatientId(), "", "", day, day, 1, 0, 0);
        return record(
                Stream.TEST_REGISTRATIONS,
                entry.getRegistrationId(),
                entry.getRegisteredAt(),
                Optional.empty(),
                "",
                List.of(link));
    }

    private static LinkRecord record(
            Stream stream, String id, Instant at, Optional<String> rectifies, String parties, List<Link> links) {
        return new LinkRecord(
                source(stream, id),
                id,
                at.toEpochMilli(),
                rectifies.map(other -> source(stream, other)),
                parties,
                links);
    }

    private static int flag(LinkFlag flag, boolean set) {
        return set ? flag.bit() : 0;
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    /** Cents in an int: up to 21 million euros a line. */
    private static int cents(long cents) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, cents));
    }
}
