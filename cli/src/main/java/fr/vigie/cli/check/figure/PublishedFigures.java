package fr.vigie.cli.check.figure;

import fr.vigie.domain.money.Cents;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.tariff.AllowanceTariffs;
import java.time.LocalDate;
import java.util.List;

/**
 * The published figures that a world can be held against, scaled from Charente-Maritime (660,000 inhabitants, taken for 1 %
 * of France) and a year to the world; docs/world.md says where each was read.
 */
public final class PublishedFigures {
    /** First day of the week with most tests. */
    public static final LocalDate RECORD_MONDAY = LocalDate.of(2022, 1, 3);

    private static final String THICKENED =
            "thickened: more professionals than so many insured have, so that peers exist";
    private static final double SHARE_OF_FRANCE = 0.01;
    private static final LocalDate FIRST_DAY_OF_2021 = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST_DAY_OF_2021 = LocalDate.of(2021, 12, 31);
    private static final LocalDate RECORD_DAY = LocalDate.of(2022, 1, 10);
    /** Lines of a day's care have come by so many days later, late ones apart. */
    private static final int TO_COME = 12;

    private static final double WEEKS_A_YEAR = 365 / 7.0;
    private static final double CLAIMS = 13_000_000;
    private static final double WEEKDAY_CLAIMS = 50_000;
    private static final double TESTS_OF_2021 = 800_000;
    private static final double TESTS_OF_RECORD_WEEK = 12_090_000 * 0.67 * SHARE_OF_FRANCE;
    private static final double TESTS_OF_RECORD_DAY = 2_280_000 * 0.67 * SHARE_OF_FRANCE;
    private static final double LEAVES = 80_000;
    private static final double ALLOWANCE_DAYS = 2_800_000;
    private static final double MEAN_DAY_OF_2023 = 35.7;
    /** Mean gross monthly SMIC of 2023, EUR. */
    private static final double SMIC_OF_2023 = 1_731;

    private final WorldProfile world;
    private final Extent extent;
    private final FigureList list = new FigureList();

    private PublishedFigures(WorldProfile world, Extent extent) {
        this.world = world;
        this.extent = extent;
    }

    /** The figures of a world. */
    public static List<Figure> of(WorldProfile world, Extent extent) {
        PublishedFigures figures = new PublishedFigures(world, extent);
        figures.claims();
        figures.professionals();
        figures.tests();
        figures.leaves();
        figures.allowances();
        figures.consultations();
        figures.nurses();
        return figures.list.figures();
    }

    /** Antigen tests of a week of 2021, on average, scaled to the insured. */
    public static double testsOfAMeanWeek(Extent extent) {
        return TESTS_OF_2021 * extent.shareOfDepartement() / WEEKS_A_YEAR;
    }

    /** Antigen tests of the record week, scaled to the insured. */
    public static double testsOfTheRecordWeek(Extent extent) {
        return TESTS_OF_RECORD_WEEK * extent.shareOfDepartement();
    }

    /** Leaves for sickness that begin in a week, on average, scaled to the insured. */
    public static double leavesOfAMeanWeek(Extent extent) {
        return LEAVES * extent.shareOfDepartement() / WEEKS_A_YEAR;
    }

    private double ofYears(double aYear) {
        return aYear * extent.shareOfDepartement() * extent.years();
    }

    private double ofPeople(double inDepartement) {
        return inDepartement * extent.shareOfDepartement();
    }

    private void claims() {
        claims("feuilles de soins", ofYears(CLAIMS), world.claims());
        double weekdays = extent.days() * 5 / 7.0;
        claims(
                "feuilles de soins a working day",
                ofPeople(WEEKDAY_CLAIMS),
                weekdays == 0 ? 0 : world.claims() / weekdays);
        Receipts receipts = world.receipts();
        double lines = Math.max(1, receipts.delays().values());
        list.unpublished("lines after 8 working days", "%", "R161-47", 100.0 * receipts.late() / lines);
        list.unpublished(
                "days from care to receipt, mean",
                "days",
                "-",
                receipts.delays().mean());
    }

    private void claims(String name, double published, double measured) {
        String source = "klesiaprosocial, 2021 [D]";
        if (extent.thickened()) {
            list.incomparable(name, source, published, measured, THICKENED);
        } else {
            list.count(name, source, published, measured, "the world has invoices, the source secured FSE");
        }
    }

    private void professionals() {
        People people = world.people();
        number("nurses", "journaldesfemmes [S]", 1_070, people.settled(Profession.NURSE));
        number("general practitioners", "journaldesfemmes [S]", 689, people.generalPractitioners());
        number("dentists", "journaldesfemmes [S]", 405, people.settled(Profession.DENTIST));
        number("physiotherapists", "journaldesfemmes [S]", 895, people.settled(Profession.PHYSIOTHERAPIST));
        number(
                "pharmacies",
                "1 % of 21,000 [K]",
                21_000 * SHARE_OF_FRANCE,
                world.pharmacies().count());
    }

    private void number(String name, String source, double inDepartement, long measured) {
        double published = ofPeople(inDepartement);
        if (measured == 0) {
            list.incomparable(name, source, published, 0, "not simulated");
        } else if (extent.thickened()) {
            list.incomparable(name, source, published, measured, THICKENED);
        } else if (published < 5) {
            list.incomparable(name, source, published, measured, "too few to say");
        } else {
            list.ratio(name, "", source, published, measured, Double.MAX_VALUE, "");
        }
    }

    private void tests() {
        AntigenTests tests = world.tests();
        if (tests.perDay().total() == 0) {
            return;
        }
        testsOfAYear(tests);
        LocalDate sunday = RECORD_MONDAY.plusDays(6);
        String source = "DREES: 67 % of 12.09 M [S]";
        record("antigen tests, week of 2022-01-03", source, TESTS_OF_RECORD_WEEK, RECORD_MONDAY, sunday);
        record("antigen tests on 2022-01-10", "DREES: 67 % of 2.28 M [D]", TESTS_OF_RECORD_DAY, RECORD_DAY, RECORD_DAY);
        tests.perDay()
                .peak()
                .ifPresent(day -> list.unpublished(
                        "antigen tests on the peak day, " + day,
                        "",
                        "-",
                        tests.perDay().on(day)));
        if (!world.registered().isEmpty()) {
            list.unpublished(
                    "reimbursed tests with an entry in SI-DEP",
                    "%",
                    "a condition of payment",
                    100.0 * tests.registered(world.registered()) / Math.max(1, tests.reimbursed()));
        }
        if (world.pharmacies().count() > 0) {
            list.ratio(
                    "pharmacies that bill tests",
                    "%",
                    "rtl: 16,000 of 21,000 [S]",
                    100.0 * 16 / 21,
                    100.0 * tests.testingPharmacies() / world.pharmacies().count(),
                    world.pharmacies().count() * 5.0,
                    "over two years in the source");
        }
    }

    private void testsOfAYear(AntigenTests tests) {
        double measured = tests.perDay().sum(FIRST_DAY_OF_2021, LAST_DAY_OF_2021);
        double published = ofPeople(TESTS_OF_2021);
        String source = "DREES: 48.8 % of 168.2 M [D]";
        if (extent.covers(FIRST_DAY_OF_2021, LAST_DAY_OF_2021)) {
            list.count("antigen tests of 2021", source, published, measured, "");
        } else if (measured > 0) {
            list.incomparable(
                    "antigen tests of 2021",
                    source,
                    published,
                    measured,
                    "too short: the world does not hold all of 2021");
        }
    }

    private void record(String name, String source, double inDepartement, LocalDate from, LocalDate to) {
        double measured = world.tests().perDay().sum(from, to);
        if (extent.covers(from, to.plusDays(TO_COME))) {
            list.count(name, source, ofPeople(inDepartement), measured, "");
        } else {
            list.incomparable(
                    name, source, ofPeople(inDepartement), measured, "too short: the world does not reach there");
        }
    }

    private void leaves() {
        SickLeaves leaves = world.leaves();
        if (leaves.begun().total() == 0) {
            return;
        }
        double begun = leaves.begun().sum(extent.from(), extent.to());
        list.count("leaves for sickness that begin", "DREES, 2023 [D]", ofYears(LEAVES), begun, "");
        list.ratio(
                "leaves per 1,000 insured and year",
                "",
                "DREES, 2023 [D]",
                1000 * LEAVES / 660_000,
                1000 * begun / extent.insured() / extent.years(),
                ofYears(LEAVES),
                "");
        list.ratio(
                "leaves that come electronically",
                "%",
                "8 of 10: bdl-experts [S]",
                80,
                100.0 * leaves.electronic() / Math.max(1, leaves.prescribed()),
                leaves.prescribed(),
                "");
        list.unpublished(
                "leaves prescribed in a teleconsultation",
                "%",
                "-",
                100.0 * leaves.teleconsulted() / Math.max(1, leaves.prescribed()));
    }

    private void allowances() {
        Allowances paid = world.allowances();
        if (paid.days() == 0) {
            return;
        }
        list.count("daily allowances of sickness paid", "DREES, 2023 [D]", ofYears(ALLOWANCE_DAYS), paid.days(), "");
        double mean = paid.cents() / 100.0 / paid.days();
        list.ratio(
                "daily allowance, mean",
                "EUR",
                "DREES, 2023 [S]",
                MEAN_DAY_OF_2023 * smic() / SMIC_OF_2023,
                mean,
                paid.days(),
                "35.70 in 2023, by the SMIC in the middle of the world");
        list.ratio(
                "days paid of a leave",
                "days",
                "DREES, 2023 [D]",
                ALLOWANCE_DAYS / LEAVES,
                (double) paid.days() / paid.paidLeaves(),
                paid.paidLeaves(),
                "of leaves paid; the source divides by all leaves");
        longLeaves(paid);
    }

    /** Gross monthly SMIC in the middle of the world, EUR; that of 2023 where the table has none. */
    private double smic() {
        LocalDate middle = extent.from().plusDays(extent.days() / 2);
        return AllowanceTariffs.builtIn().smic(middle).map(Cents::value).orElse((long) (100 * SMIC_OF_2023)) / 100.0;
    }

    private void longLeaves(Allowances paid) {
        double share = 100.0 * paid.longLeaves() / paid.paidLeaves();
        double money = 100.0 * paid.centsOfLongLeaves() / paid.cents();
        if (extent.days() < 2 * 365) {
            String why = "too short: a leave of a year must begin and end in the world";
            list.incomparableRatio("leaves of more than a year", "%", "DREES, 2023 [S]", 3, share, why);
            list.incomparableRatio("their share of what is paid", "%", "DREES, 2023 [S]", 24, money, why);
        } else {
            list.ratio("leaves of more than a year", "%", "DREES, 2023 [S]", 3, share, paid.paidLeaves() * 0.03, "");
            list.ratio("their share of what is paid", "%", "DREES, 2023 [S]", 24, money, paid.paidLeaves() * 0.03, "");
        }
    }

    private void consultations() {
        Consultations all = world.consultations();
        if (all.count() > 0) {
            list.unpublished("consultations at a distance", "%", "-", 100 * all.remoteShare());
            double practitioners = Math.max(1, all.practitioners());
            list.ratio(
                    "GPs with more than 20 % at a distance",
                    "%",
                    "convention 2024 art. 87.7 [S]",
                    3,
                    100.0 * all.practitionersBeyond(0.2) / practitioners,
                    all.practitioners() * 0.03 * 20,
                    "planted frauds and their look-alikes are among them");
        }
        Receipts receipts = world.receipts();
        if (receipts.drugs() > 0) {
            list.ratio(
                    "drugs marked not substitutable",
                    "%",
                    "2016 [S-]",
                    8.3,
                    100.0 * receipts.notSubstitutable() / receipts.drugs(),
                    receipts.drugs() * 0.083,
                    "before the reason became mandatory in 2020");
        }
    }

    private void nurses() {
        NurseWork work = world.nurses();
        if (work.nurses() == 0) {
            return;
        }
        list.unpublished("acts of a nurse and year", "", "-", work.acts() / (double) work.nurses() / extent.years());
        list.unpublished(
                "acts of a nurse and day worked", "", "-", work.actsOfDay().mean());
        if (work.drives() > 0) {
            list.unpublished("km billed of a drive", "km", "-", work.kmOfDrive());
            list.unpublished(
                    "km billed of a nurse and day", "km", "-", work.kmOfDay().mean());
        }
    }
}
