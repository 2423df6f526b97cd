package fr.vigie.sample.scheme.homecare;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.NurseTariffs;
import fr.vigie.domain.tariff.Zone;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.output.RecordCopy;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.territory.Site;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A visit of a nurse to a patient at home, as it is billed: the act, MAU, the majoration of Sundays, IFD.
 *
 * <p>Between the rounds, so that nobody is in two places. No km are billed: the daily cap is a matter of the whole day.
 */
public final class HomeVisit {
    private static final int MIDDAY_SECONDS = 12 * 3600 + 1800;
    private static final int AFTERNOON_SECONDS = 15 * 3600;
    private static final int SIGNING_SECONDS = 19 * 3600;
    /** Days after the visit: later than most lots of the cancelled lines. */
    private static final int CANCELLED_AFTER = 20;

    private static final BigDecimal ONE = BigDecimal.ONE.setScale(3);

    private final Stage stage;
    private final Carer carer;
    private final Insured patient;
    private final LocalDate day;
    private final Chance chance;
    private final List<BillingLine> lines = new ArrayList<>(3);
    private Optional<Order> order = Optional.empty();
    private int passage = 1;
    private int second;
    private Site site;
    private LocalDate dated;
    private LocalDate signedOn;
    private boolean night;
    private boolean travelled = true;
    private Place place = Place.HOME;
    private boolean refused;
    private Securing securing;

    /** A visit on a day. */
    public HomeVisit(Stage stage, Carer carer, Insured patient, LocalDate day) {
        this.stage = stage;
        this.carer = carer;
        this.patient = patient;
        this.day = day;
        this.site = patient.home();
        this.dated = day;
        this.signedOn = day;
        this.chance = Chance.of(stage.seed(), "home-visit", carer.number().index(), patient.index(), day.toEpochDay());
        this.second = MIDDAY_SECONDS + chance.below(7200);
        this.securing = chance.happens(0.93) ? Securing.SESAM_VITALE : Securing.DEGRADED;
    }

    /** On a prescription. */
    public HomeVisit on(Order prescription) {
        order = Optional.of(prescription);
        return this;
    }

    /** The second visit of the day, in the afternoon. */
    public HomeVisit second() {
        passage = 2;
        second = AFTERNOON_SECONDS + chance.below(4800);
        return this;
    }

    /** At another second of the day. */
    public HomeVisit at(int secondOfDay) {
        second = secondOfDay;
        return this;
    }

    /** Before 8 h, with the majoration of the night. */
    public HomeVisit early() {
        night = true;
        second = 6 * 3600 + chance.below(2000);
        return this;
    }

    /** In an establishment; only the first visit of a passage there bills the travel. */
    public HomeVisit inEhpad(boolean isFirst) {
        place = Place.EHPAD;
        travelled = isFirst;
        return this;
    }

    /** At another address than the patient's, such as the family's. */
    public HomeVisit at(Site elsewhere) {
        site = elsewhere;
        return this;
    }

    /** Without the Vitale card. */
    public HomeVisit withoutVitale() {
        securing = Securing.DEGRADED;
        return this;
    }

    /** Billed as of another day, on which the claim is signed. */
    public HomeVisit dated(LocalDate careDate) {
        dated = careDate;
        signedOn = careDate;
        return this;
    }

    /** Signed on another day. */
    public HomeVisit signedOn(LocalDate later) {
        signedOn = later;
        return this;
    }

    /** The caisse refuses to pay it. */
    public HomeVisit refused() {
        refused = true;
        return this;
    }

    /** The lines so far. */
    public List<BillingLine> lines() {
        return List.copyOf(lines);
    }

    /** Does an act, with what goes with it. */
    public HomeVisit give(Treatment treatment) {
        BillingLine act = line(treatment.code(), treatment.coefficient());
        price(act, value(treatment.code()).times(treatment.coefficient()));
        majoration().ifPresent(kind -> add(kind, act));
        if (treatment.givesMau()) {
            priced("MAU");
        }
        if (travelled) {
            priced("IFD");
        }
        return this;
    }

    /** An antigen test or a vaccination at home, which no package pays. */
    public HomeVisit give(Treatment treatment, Purpose purpose) {
        BillingLine act = line(treatment.code(), treatment.coefficient());
        act.setPurpose(purpose);
        price(act, value(treatment.code()).times(treatment.coefficient()));
        if (travelled) {
            priced("IFD");
        }
        return this;
    }

    /** Cancels lines of the same number: quantity 0, nothing due. */
    public HomeVisit cancel(List<BillingLine> wrong) {
        for (BillingLine line : wrong) {
            BillingLine cancellation = RecordCopy.of(line, new BillingLine());
            cancellation.setLineId(stage.ids().next(Kind.LINE));
            cancellation.setRectifies(line.getLineId());
            cancellation.setQuantity(0);
            cancellation.setAmountCents(0);
            cancellation.setReimbursedCents(0);
            cancellation.setMajorationCents(null);
            cancellation.setMajoration(Majoration.NONE);
            lines.add(cancellation);
        }
        signedOn = day.plusDays(CANCELLED_AFTER);
        return this;
    }

    private Optional<Majoration> majoration() {
        if (FrenchCalendar.isSundayOrHoliday(day)) {
            return Optional.of(Majoration.SUNDAY);
        }
        return night ? Optional.of(Majoration.NIGHT) : Optional.empty();
    }

    private void add(Majoration kind, BillingLine line) {
        Cents more = value(kind.name());
        line.setMajoration(kind);
        line.setMajorationCents(more.value());
        price(line, Cents.of(line.getAmountCents()).plus(more));
    }

    private void priced(String code) {
        price(line(code, ONE), value(code));
    }

    private Cents value(String code) {
        return NurseTariffs.builtIn()
                .value(code, dated, Zone.METROPOLE)
                .orElseThrow(() -> new IllegalStateException("no value of " + code + " on " + dated));
    }

    private BillingLine line(String code, BigDecimal coefficient) {
        BillingLine line = new BillingLine();
        line.setLineId(stage.ids().next(Kind.LINE));
        line.setActCode(code);
        line.setCoefficient(coefficient);
        line.setQuantity(1);
        line.setMajoration(Majoration.NONE);
        line.setPlace(place);
        line.setCareCommune(site.commune().code());
        line.setAddressId(site.addressId());
        line.setVisitAt(LocalClock.at(day, second));
        line.setVisitId(
                lines.isEmpty()
                        ? stage.ids().next(Kind.VISIT)
                        : lines.get(0).getVisitId().orElseThrow());
        line.setPassage(passage);
        order.ifPresent(held -> {
            line.setPrescriberId(held.prescriberId());
            line.setPrescriptionId(held.id());
            line.setPrescribedOn(held.prescribedOn());
        });
        lines.add(line);
        return line;
    }

    private void price(BillingLine line, Cents amount) {
        int rate = ratePercent(patient);
        line.setAmountCents(amount.value());
        line.setReimbursedCents(amount.percentOf(rate).value());
        line.setRatePercent(rate);
        if (rate == 100) {
            line.setExoneration("ALD");
        }
    }

    /** Percent reimbursed: 100 with an ALD, else 60. */
    public static int ratePercent(Insured patient) {
        return patient.longTermCondition() ? 100 : 60;
    }

    /** Hands it in as honest work. */
    public void submit() {
        submit(Optional.empty(), line -> 0, false);
    }

    /** Hands it in as part of a look-alike. */
    public void submit(Instance story) {
        submit(Optional.of(story), line -> 0, true);
    }

    /** Hands it in as part of a fraud; nothing of it is due. */
    public void submitUndue(Instance story) {
        submit(Optional.of(story), BillingLine::getReimbursedCents, true);
    }

    /** Hands it in as part of a fraud; {@code undue} says how many reimbursed cents of a line are not due, often none. */
    public void submitPartly(Instance story, ToLongFunction<BillingLine> undue) {
        submit(Optional.of(story), undue, false);
    }

    private void submit(Optional<Instance> story, ToLongFunction<BillingLine> undue, boolean all) {
        Claim claim = Claim.forPatient(
                        carer.number(),
                        carer.nurse(),
                        patient,
                        dated,
                        LocalClock.at(signedOn, SIGNING_SECONDS + chance.below(3600)))
                .signedOn(carer.reader(), carer.office().site().commune().code())
                .secured(securing);
        if (refused) {
            claim.refused();
        }
        for (BillingLine line : lines) {
            long cents = undue.applyAsLong(line);
            claim.add(line, story.filter(one -> all || cents > 0), cents);
        }
        stage.desk().submit(claim);
    }
}
