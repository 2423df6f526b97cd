package fr.vigie.streaming.nurse.nightmajoration;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.geo.Communes;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.NurseTariffs;
import fr.vigie.domain.tariff.Zone;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.domain.time.PublicHolidays;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareOrder;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.UndueLine;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.FindingDraft;
import fr.vigie.streaming.nurse.EntryStamps;
import fr.vigie.streaming.nurse.ItemisedRule;
import fr.vigie.streaming.nurse.LinePrice;
import fr.vigie.streaming.nurse.NurseActs;
import fr.vigie.streaming.reference.Known;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Finds majorations of the night and of Sunday on care given at another time (NGAP, general provisions, art. 14). */
public final class NightMajoration extends ItemisedRule {
    /** A majoration of the night by day, or of the deep night outside of it. */
    public static final String NIGHT = "NIGHT_BY_DAY";

    /** A majoration of Sunday on a weekday. */
    public static final String SUNDAY = "SUNDAY_ON_WEEKDAY";

    /** Version of the detector. */
    public static final String VERSION = "1";

    private static final long serialVersionUID = 1L;
    private static final Set<String> ALSACE_MOSELLE = Set.of("57", "67", "68");
    private static final String BASIS = "NGAP, dispositions générales, art. 14 ; art. L133-4 CSS";

    private final NightMajorationSettings settings;

    public NightMajoration(NightMajorationSettings settings) {
        super(settings.enough());
        this.settings = settings;
    }

    @Override
    public String name() {
        return "night-majorations";
    }

    @Override
    protected Set<String> codes() {
        return Set.of(NIGHT, SUNDAY);
    }

    /** Every line: times that are shared by many show when they were entered, and not when the care was given. */
    @Override
    public boolean reads(BillingLine line) {
        return true;
    }

    @Override
    protected List<FindingItem> undue(CareDay day) {
        EntryStamps stamps = new EntryStamps(day.lines());
        List<FindingItem> items = new ArrayList<>();
        day.lines().stream()
                .filter(NightMajoration::isJudged)
                .sorted(CareOrder.VISITS)
                .forEach(line -> {
                    OptionalLong kept = kept(line, stamps);
                    long majoration = line.getMajorationCents().orElse(0L);
                    if (kept.isPresent() && kept.getAsLong() < majoration) {
                        long due = LinePrice.opposable(line) - (majoration - kept.getAsLong());
                        String code = line.getMajoration()
                                        .filter(Majoration.SUNDAY::equals)
                                        .isPresent()
                                ? SUNDAY
                                : NIGHT;
                        items.add(UndueLine.of(code, line, LinePrice.reimbursed(line, Math.max(0, due))));
                    }
                });
        return items;
    }

    /** The majorations of the day. */
    @Override
    protected long occasions(CareDay day, List<FindingItem> undue) {
        return day.lines().stream().filter(NightMajoration::isJudged).count();
    }

    // Overseas the clock and the holidays are others.
    private static boolean isJudged(BillingLine line) {
        return NurseActs.counts(line)
                && line.getMajorationCents().filter(cents -> cents > 0).isPresent()
                && line.getMajoration().filter(kind -> kind != Majoration.NONE).isPresent()
                && NurseActs.zone(line) == Zone.METROPOLE;
    }

    /** What of the majoration is due, cents; empty where that is not known. */
    private OptionalLong kept(BillingLine line, EntryStamps stamps) {
        Majoration kind = line.getMajoration().orElse(Majoration.NONE);
        if (kind == Majoration.SUNDAY) {
            return maySunday(line) ? OptionalLong.empty() : OptionalLong.of(0);
        }
        if (!stamps.isVisit(line)) {
            return OptionalLong.empty();
        }
        LocalTime time = LocalTime.ofInstant(line.getVisitAt().orElseThrow(), ParisDay.ZONE);
        NightHours hours = new NightHours(settings.marginMinutes());
        if (!hours.mayBeNight(time)) {
            return OptionalLong.of(0);
        }
        return kind == Majoration.DEEP_NIGHT && !hours.mayBeDeep(time) ? ofTheNight(line) : OptionalLong.empty();
    }

    private static OptionalLong ofTheNight(BillingLine line) {
        Optional<Cents> value = NurseTariffs.builtIn().value("NIGHT", line.getCareDate(), Zone.METROPOLE);
        return value.isPresent() ? OptionalLong.of(value.get().value()) : OptionalLong.empty();
    }

    // On Saturdays it is due for urgent calls, and a visit past midnight may be of the evening before or after.
    private static boolean maySunday(BillingLine line) {
        return maySunday(line.getCareDate(), line)
                || line.getVisitAt()
                        .map(ParisDay::of)
                        .filter(day -> maySunday(day, line))
                        .isPresent();
    }

    private static boolean maySunday(LocalDate day, BillingLine line) {
        boolean alsaceMoselle = line.getCareCommune()
                .map(Communes::departement)
                .filter(ALSACE_MOSELLE::contains)
                .isPresent();
        boolean local = line.getCareCommune().isEmpty() || alsaceMoselle;
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                || day.getDayOfWeek() == DayOfWeek.SATURDAY
                || PublicHolidays.isHoliday(day, local);
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        List<Finding> findings = new ArrayList<>();
        if (!of(NIGHT, items).isEmpty()) {
            findings.add(night(of(NIGHT, items)));
        }
        if (!of(SUNDAY, items).isEmpty()) {
            findings.add(sunday(of(SUNDAY, items)));
        }
        return findings;
    }

    private Finding night(List<FindingItem> items) {
        String lines = FrenchText.count(items.size(), "majoration") + " de nuit";
        return new FindingDraft(NIGHT, VERSION, FindingKind.BREACH, settings.probability())
                .says(
                        "Sur " + FrenchText.count(days(items), "journée") + ", " + lines
                                + " (de 20 h à 23 h et de 5 h à 8 h, ou de 23 h à 5 h) sont facturées pour des soins"
                                + " dont l'heure déclarée est hors de ces plages, soit "
                                + FrenchText.euros(cents(items))
                                + " facturés sans être dus (NGAP, dispositions générales, art. 14).",
                        BASIS)
                .against(
                        lines + " hors des heures de nuit",
                        "une majoration de nuit pour les seuls soins donnés la nuit, à " + settings.marginMinutes()
                                + " minutes près",
                        "l'heure déclarée n'est pas celle des soins")
                .rests(items)
                .figure("nightMajorationsByDay", items.size(), "majorations")
                .finish();
    }

    private Finding sunday(List<FindingItem> items) {
        String lines = FrenchText.count(items.size(), "majoration") + " de dimanche ou jour férié";
        return new FindingDraft(SUNDAY, VERSION, FindingKind.BREACH, settings.probability())
                .says(
                        "Sur " + FrenchText.count(days(items), "journée") + ", " + lines
                                + " sont facturées un jour qui n'est ni un dimanche, ni un jour férié, ni un samedi, soit "
                                + FrenchText.euros(cents(items))
                                + " facturés sans être dus (NGAP, dispositions générales, art. 14).",
                        BASIS)
                .against(
                        lines + " un jour de semaine",
                        "aucune, du lundi au vendredi hors jours fériés",
                        "la date des soins facturée n'est pas celle des soins")
                .rests(items)
                .figure("sundayMajorationsOnWeekdays", items.size(), "majorations")
                .finish();
    }

    @Override
    public String withdrawnBecause() {
        return "Les majorations facturées répondent aux heures et aux jours des soins au vu des pièces reçues depuis.";
    }
}
