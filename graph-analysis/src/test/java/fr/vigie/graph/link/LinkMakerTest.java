package fr.vigie.graph.link;

import static fr.vigie.graph.SceneRecords.at;
import static fr.vigie.graph.SceneRecords.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.AccountHolder;
import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.BankChannel;
import fr.vigie.domain.event.BankDetail;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CardOutcome;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.LeaveChannel;
import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.event.Payee;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.PrescriptionChannel;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.stream.Stream;
import fr.vigie.graph.SceneRecords;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LinkMakerTest {
    private static final int D10 = epoch(10);

    private static int epoch(int number) {
        return (int) day(number).toEpochDay();
    }

    private static BillingLine care(Consumer<BillingLine> particular) {
        BillingLine line = SceneRecords.care("L", "nurse", "cabinet", "p", 10);
        particular.accept(line);
        return line;
    }

    private static List<Link> links(Stream stream, SpecificRecordBase record) {
        return LinkMaker.of(stream, record).orElseThrow().links();
    }

    static List<Arguments> lines() {
        return List.of(
                Arguments.of("care", care(line -> {}), link(LinkKind.CARE, "nurse", "p", "", "cabinet", D10, 0, 1_000)),
                Arguments.of(
                        "prescribed care of a passage",
                        care(line -> {
                            line.setPrescriberId("physician");
                            line.setPrescribedOn(day(8));
                            line.setPassage(2);
                        }),
                        link(LinkKind.CARE, "nurse", "p", "physician", "cabinet", epoch(8), 2, 1_000)),
                Arguments.of(
                        "a test",
                        SceneRecords.test("L", "pharmacy", "tester", "p", 10),
                        link(LinkKind.TEST, "pharmacy", "p", "", "tester", D10, 1, 1_900)),
                Arguments.of(
                        "the kit of a test, which is no test once more",
                        care(line -> line.setPurpose(Purpose.ANTIGEN_KIT)),
                        link(LinkKind.TEST, "cabinet", "p", "", "nurse", D10, 0, 1_000)),
                Arguments.of(
                        "kits delivered",
                        SceneRecords.kits("L", "pharmacy", "nurse", 25, 10),
                        link(LinkKind.KITS, "pharmacy", "nurse", "", "", D10, 25, 15_000)),
                Arguments.of(
                        "a medicine",
                        SceneRecords.medicine("L", "physician", "pharmacy", "p", "3400", 10),
                        link(LinkKind.MEDICINE, "physician", "p", "", "pharmacy", D10, "3400".hashCode(), 40_000)));
    }

    private static Link link(
            LinkKind kind, String from, String to, String via, String by, int until, int amount, int cents) {
        return new Link(kind, from, to, via, by, D10, until, amount, cents, 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void aLineIsOneLink(String what, BillingLine line, Link expected) {
        assertThat(links(Stream.BILLING_LINES, line)).containsExactly(expected);
    }

    static List<Arguments> linesWithoutLinks() {
        return List.of(
                Arguments.of("a cancellation", care(line -> line.setQuantity(0))),
                Arguments.of("nobody's", care(line -> line.setPatientId(null))),
                Arguments.of("a medicine that nobody prescribed", care(line -> {
                    line.setProductCode("3400");
                    line.setReimbursedCents(40_000);
                })),
                Arguments.of("a cheap medicine", care(line -> {
                    line.setProductCode("3400");
                    line.setPrescriberId("physician");
                    line.setReimbursedCents(LinkMaker.CHEAPEST_MEDICINE_CENTS - 1);
                })));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("linesWithoutLinks")
    void someLinesAreNone(String what, BillingLine line) {
        assertThat(links(Stream.BILLING_LINES, line)).isEmpty();
    }

    static List<Arguments> flags() {
        return List.of(
                Arguments.of(leave(one -> {}), Set.of(LinkFlag.SICKNESS)),
                Arguments.of(leave(one -> one.setReason(LeaveReason.MATERNITY)), Set.of()),
                Arguments.of(
                        leave(one -> one.setChannel(LeaveChannel.PAPER)), Set.of(LinkFlag.SICKNESS, LinkFlag.PAPER)),
                Arguments.of(leave(one -> one.setScan(true)), Set.of(LinkFlag.SICKNESS, LinkFlag.SCAN)),
                Arguments.of(
                        leave(one -> one.setTeleconsultation(true)),
                        Set.of(LinkFlag.SICKNESS, LinkFlag.TELECONSULTATION)),
                Arguments.of(leave(one -> one.setReferredBy("another")), Set.of(LinkFlag.SICKNESS, LinkFlag.REFERRED)),
                Arguments.of(
                        leave(one -> one.setKind(LeaveKind.PROLONGATION)),
                        Set.of(LinkFlag.SICKNESS, LinkFlag.PROLONGATION)),
                Arguments.of(leave(one -> one.setReceivedAt(at(10, 18))), Set.of(LinkFlag.SICKNESS)),
                Arguments.of(leave(one -> one.setReceivedAt(at(10, 19))), Set.of(LinkFlag.SICKNESS, LinkFlag.EVENING)),
                Arguments.of(leave(one -> one.setReceivedAt(at(10, 6))), Set.of(LinkFlag.SICKNESS, LinkFlag.EVENING)),
                Arguments.of(leave(one -> one.setReceivedAt(at(10, 7))), Set.of(LinkFlag.SICKNESS)),
                Arguments.of(allowance(one -> {}), Set.of(LinkFlag.TO_INSURED, LinkFlag.PAID)),
                Arguments.of(allowance(one -> one.setPayee(Payee.EMPLOYER)), Set.of(LinkFlag.PAID)),
                Arguments.of(allowance(one -> one.setStatus(AllowanceStatus.PROPOSED)), Set.of(LinkFlag.TO_INSURED)),
                Arguments.of(account(one -> {}), Set.of()),
                Arguments.of(account(one -> one.setHolder(AccountHolder.PERSON)), Set.of()),
                Arguments.of(account(one -> one.setHolder(AccountHolder.GUARDIAN)), Set.of(LinkFlag.OF_OTHER)),
                Arguments.of(account(one -> one.setHolder(AccountHolder.EMPLOYER)), Set.of(LinkFlag.OF_OTHER)),
                Arguments.of(account(one -> one.setChannel(BankChannel.ONLINE)), Set.of(LinkFlag.ONLINE)),
                Arguments.of(account(one -> one.setChannel(BankChannel.INITIAL)), Set.of(LinkFlag.INITIAL)),
                Arguments.of(work(one -> {}), Set.of(LinkFlag.CONTRIBUTIONS_PAID)),
                Arguments.of(work(one -> one.setContributionsPaid(false)), Set.of()),
                Arguments.of(use(one -> {}), Set.of()),
                Arguments.of(use(one -> one.setService(CardService.SICK_LEAVE)), Set.of(LinkFlag.NOT_A_CLAIM)),
                Arguments.of(care(one -> one.setPlace(Place.HOME)), Set.of()),
                Arguments.of(care(one -> one.setPlace(Place.TELECARE)), Set.of(LinkFlag.AT_A_DISTANCE)),
                Arguments.of(
                        SceneRecords.prescription("O", "physician", "p", PrescriptionChannel.ELECTRONIC, 10),
                        Set.of(LinkFlag.ELECTRONIC)),
                Arguments.of(SceneRecords.prescription("O", "physician", "p", PrescriptionChannel.SCAN, 10), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("flags")
    void eachFlagIsSetWhereItsKindSays(SpecificRecordBase record, Set<LinkFlag> expected) {
        Stream stream = Arrays.stream(Stream.values())
                .filter(one -> one.schema().equals(record.getSchema()))
                .findFirst()
                .orElseThrow();
        int flags = links(stream, record).get(0).flags();
        Set<LinkFlag> found = EnumSet.allOf(LinkFlag.class);
        found.removeIf(flag -> !flag.in(flags));
        assertThat(found).isEqualTo(expected);
    }

    private static SickLeave leave(Consumer<SickLeave> particular) {
        SickLeave leave = SceneRecords.leave("A", "physician", "p", 10, 7);
        particular.accept(leave);
        return leave;
    }

    private static DailyAllowance allowance(Consumer<DailyAllowance> particular) {
        DailyAllowance allowance = SceneRecords.allowance("IJ", "A", "p", "iban", 20);
        particular.accept(allowance);
        return allowance;
    }

    private static BankDetail account(Consumer<BankDetail> particular) {
        BankDetail detail = SceneRecords.account("B", "iban", "p", BankChannel.COUNTER, 10);
        particular.accept(detail);
        return detail;
    }

    private static WorkDeclaration work(Consumer<WorkDeclaration> particular) {
        WorkDeclaration work = SceneRecords.work("W", "firm", "p", YearMonth.of(2022, 1));
        particular.accept(work);
        return work;
    }

    private static CardUse use(Consumer<CardUse> particular) {
        CardUse use = SceneRecords.use("U", "card", "holder", "T1", "17300", 10);
        particular.accept(use);
        return use;
    }

    @Test
    void aLeaveLinksThePrescriberAndTheCardThatSigned() {
        SickLeave leave = leave(one -> {
            one.setEmployerId("firm");
            one.setCardId("card");
        });
        int flags = LinkFlag.SICKNESS.bit();
        assertThat(links(Stream.SICK_LEAVES, leave))
                .containsExactly(
                        new Link(LinkKind.LEAVE, "physician", "p", "A", "firm", D10, epoch(16), D10, 0, flags),
                        new Link(LinkKind.SIGNED, "card", "p", "A", "physician", D10, D10, 0, 0, flags));
    }

    @Test
    void aSelfDeclaredLeaveHasNoPrescriber() {
        assertThat(links(Stream.SICK_LEAVES, leave(one -> one.setPrescriberId(null))))
                .extracting(Link::from)
                .containsExactly("");
    }

    @Test
    void wagesAreTheHighestOfThreeMonthsOrTheMeanOfTheirSum() {
        assertThat(links(Stream.DAILY_ALLOWANCES, allowance(one -> {})))
                .extracting(Link::amount)
                .containsExactly(200_000);
        assertThat(links(
                        Stream.DAILY_ALLOWANCES,
                        allowance(one -> one.setMonthlyWagesCents(List.of(0L, 310_000L, 290_000L)))))
                .extracting(Link::amount)
                .containsExactly(310_000);
    }

    @Test
    void aPaymentThatIsCancelledTakesBackWhatItSaid() {
        LinkRecord cancelled = LinkMaker.of(
                        Stream.DAILY_ALLOWANCES, allowance(one -> one.setStatus(AllowanceStatus.CANCELLED)))
                .orElseThrow();
        assertThat(cancelled.links()).isEmpty();
        assertThat(cancelled.source()).isEqualTo(LinkMaker.source(Stream.DAILY_ALLOWANCES, "IJ"));
    }

    @Test
    void whatALineRectifiesIsOfTheSameBillerAndPatient() {
        LinkRecord record = LinkMaker.of(Stream.BILLING_LINES, care(line -> line.setRectifies("K")))
                .orElseThrow();
        assertThat(record.rectifies()).contains(LinkMaker.source(Stream.BILLING_LINES, "K"));
        assertThat(record.parties()).isEqualTo("cabinet|p");
    }

    @Test
    void usesOfACardInAReaderOnADayAreOneLink() {
        Optional<LinkRecord> noon = LinkMaker.of(Stream.CARD_USES, use(one -> {}));
        Optional<LinkRecord> three = LinkMaker.of(Stream.CARD_USES, use(one -> {
            one.setUseId("U2");
            one.setAt(at(10, 15));
        }));
        assertThat(three.orElseThrow().source()).isEqualTo(noon.orElseThrow().source());
        assertThat(three.orElseThrow().links()).isEqualTo(noon.orElseThrow().links());
        assertThat(three.orElseThrow().evidence()).isEqualTo("U2");
    }

    @Test
    void refusedUsesAndUsesWithoutAReaderAreNone() {
        assertThat(LinkMaker.of(Stream.CARD_USES, use(one -> one.setOutcome(CardOutcome.REFUSED))))
                .isEmpty();
        assertThat(LinkMaker.of(Stream.CARD_USES, use(one -> one.setTerminalId(null))))
                .isEmpty();
    }

    @Test
    void aDeclarationOfWorkIsOfTheFirstOfItsMonth() {
        WorkDeclaration work = work(one -> one.setContractStart(day(-100)));
        assertThat(links(Stream.WORK_DECLARATIONS, work))
                .containsExactly(new Link(
                        LinkKind.WORK,
                        "firm",
                        "p",
                        "",
                        "",
                        epoch(0),
                        epoch(-100),
                        20,
                        200_000,
                        LinkFlag.CONTRIBUTIONS_PAID.bit()));
    }

    @Test
    void anEntryInSiDepIsARegistration() {
        assertThat(links(Stream.TEST_REGISTRATIONS, SceneRecords.registration("S", "nurse", "p", 10)))
                .containsExactly(new Link(LinkKind.REGISTRATION, "nurse", "p", "", "", D10, D10, 1, 0, 0));
    }

    @Test
    void centsFitAnInt() {
        assertThat(links(Stream.BILLING_LINES, care(line -> line.setReimbursedCents(99_000_000_000L))))
                .extracting(Link::cents)
                .containsExactly(Integer.MAX_VALUE);
    }

    @Test
    void everyStreamOfTheSetMakesLinksAndNoOther() {
        assertThat(LinkMaker.STREAMS).hasSize(8).contains(Stream.BILLING_LINES, Stream.BANK_DETAILS);
        assertThat(LinkMaker.of(Stream.PATIENTS, new Patient())).isEmpty();
    }
}
