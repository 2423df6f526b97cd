package fr.vigie.streaming.catalogue;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.nurse.article11b.Article11b;
import fr.vigie.streaming.nurse.article11b.Article11bSettings;
import fr.vigie.streaming.nurse.doubleline.DoubleLineSettings;
import fr.vigie.streaming.nurse.doubleline.DoubleLines;
import fr.vigie.streaming.nurse.feasibility.FeasibilitySettings;
import fr.vigie.streaming.nurse.feasibility.ImpossibleDays;
import fr.vigie.streaming.nurse.halfhours.HalfHourSettings;
import fr.vigie.streaming.nurse.halfhours.HalfHours;
import fr.vigie.streaming.nurse.mileage.MileageRule;
import fr.vigie.streaming.nurse.mileage.MileageSettings;
import fr.vigie.streaming.nurse.nearbymileage.NearbyMileage;
import fr.vigie.streaming.nurse.nearbymileage.NearbyMileageSettings;
import fr.vigie.streaming.nurse.nightmajoration.NightMajoration;
import fr.vigie.streaming.nurse.nightmajoration.NightMajorationSettings;
import fr.vigie.streaming.nurse.severaltravels.SeveralTravels;
import fr.vigie.streaming.nurse.severaltravels.SeveralTravelsSettings;
import fr.vigie.streaming.topology.ActiveRules;
import java.util.EnumSet;
import java.util.List;

/** Detectors of what nurses bill, line by line and day by day. */
final class NurseDetectors {
    static final List<Detector> ALL = List.of(
            Detector.of(
                    "mileage",
                    MileageRule.VERSION,
                    "nurse/mileage",
                    Scheme.NURSE_BILLING,
                    List.of("IK_CAP", "IK_DISTANCE"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.BILLERS),
                    MileageSettings.defaults(),
                    s -> ActiveRules.of(new MileageRule(s))),
            Detector.of(
                    "several-travels",
                    SeveralTravels.VERSION,
                    "nurse/severaltravels",
                    Scheme.NURSE_BILLING,
                    List.of("SEVERAL_TRAVELS"),
                    EnumSet.of(Stream.BILLING_LINES),
                    SeveralTravelsSettings.defaults(),
                    s -> ActiveRules.of(new SeveralTravels(s))),
            Detector.of(
                    "article-11b",
                    Article11b.VERSION,
                    "nurse/article11b",
                    Scheme.NURSE_BILLING,
                    List.of("ART_11B"),
                    EnumSet.of(Stream.BILLING_LINES),
                    Article11bSettings.defaults(),
                    s -> ActiveRules.of(new Article11b(s))),
            Detector.of(
                    "impossible-days",
                    ImpossibleDays.VERSION,
                    "nurse/feasibility",
                    Scheme.NURSE_BILLING,
                    List.of("IMPOSSIBLE_DAY", "LONG_DAYS"),
                    EnumSet.of(Stream.BILLING_LINES),
                    FeasibilitySettings.defaults(),
                    s -> ActiveRules.of(new ImpossibleDays(s))),
            Detector.of(
                    "nearby-mileage",
                    NearbyMileage.VERSION,
                    "nurse/nearbymileage",
                    Scheme.NURSE_BILLING,
                    List.of("IK_NEARBY"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.BILLERS),
                    NearbyMileageSettings.defaults(),
                    s -> ActiveRules.of(new NearbyMileage(s))),
            Detector.of(
                    "night-majorations",
                    NightMajoration.VERSION,
                    "nurse/nightmajoration",
                    Scheme.NURSE_BILLING,
                    List.of("NIGHT_BY_DAY", "SUNDAY_ON_WEEKDAY"),
                    EnumSet.of(Stream.BILLING_LINES),
                    NightMajorationSettings.defaults(),
                    s -> ActiveRules.of(new NightMajoration(s))),
            Detector.of(
                    "double-line",
                    DoubleLines.VERSION,
                    "nurse/doubleline",
                    Scheme.NURSE_BILLING,
                    List.of("DOUBLE_LINE"),
                    EnumSet.of(Stream.BILLING_LINES),
                    DoubleLineSettings.defaults(),
                    s -> ActiveRules.of(new DoubleLines(s))),
            Detector.of(
                    "half-hours",
                    HalfHours.VERSION,
                    "nurse/halfhours",
                    Scheme.NURSE_BILLING,
                    List.of("AIS_BEYOND_FOUR"),
                    EnumSet.of(Stream.BILLING_LINES),
                    HalfHourSettings.defaults(),
                    s -> ActiveRules.of(new HalfHours(s))));

    private NurseDetectors() {}
}
