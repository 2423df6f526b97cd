package fr.vigie.streaming.card;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardOutcome;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.CardType;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.TestRecords;
import fr.vigie.streaming.fact.CardDaySum;
import fr.vigie.streaming.fact.CardWeek;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A card and its uses in the making, the times being those of Paris. */
public final class TestCard implements CardFile {
    /** Its holder. */
    public static final String HOLDER = TestRecords.professional(17);

    private final List<CardUse> uses = new ArrayList<>();
    private final List<BillingLine> lines = new ArrayList<>();
    private int rank;

    /** Adds an accepted use for a patient of La Rochelle in the reader "t-own", with something particular. */
    public TestCard use(String at, CardService service, Consumer<CardUse> particular) {
        CardUse use = new CardUse();
        use.setAt(
                LocalDateTime.parse(at.replace(' ', 'T')).atZone(ParisDay.ZONE).toInstant());
        use.setUseId("u%05d".formatted(rank++));
        use.setCardId("c1");
        use.setHolderId(HOLDER);
        use.setChannel(CardChannel.READER);
        use.setTerminalId("t-own");
        use.setCommune(TestRecords.LA_ROCHELLE);
        use.setService(service);
        use.setPatientId("p%05d".formatted(rank));
        use.setPatientDepartment("17");
        use.setOutcome(CardOutcome.ACCEPTED);
        particular.accept(use);
        uses.add(use);
        return this;
    }

    /** Adds feuilles de soins, one every 20 minutes from nine on. */
    public TestCard works(LocalDate day, int patients) {
        for (int i = 0; i < patients; i++) {
            use(day.atTime(9, 0).plusMinutes(20L * i).toString(), CardService.FSE, use -> {});
        }
        return this;
    }

    /** Adds papers from an hour on, a minute apart, by e-CPS without a place, for patients of départements in turn. */
    public TestCard papers(LocalDate day, int hour, int count, CardService service, String... departments) {
        for (int i = 0; i < count; i++) {
            String department = departments[i % departments.length];
            use(day.atTime(hour, 0).plusMinutes(i).toString(), service, use -> {
                use.setChannel(CardChannel.ECPS);
                use.setTerminalId(null);
                use.setCommune(null);
                use.setPatientDepartment(department);
            });
        }
        return this;
    }

    /** Adds a consultation of 25 € signed at nine with it in the reader "t-own", with something particular. */
    public TestCard signs(LocalDate day, Consumer<BillingLine> particular) {
        BillingLine line = TestRecords.line("l%05d".formatted(rank++), TestRecords.biller(17), HOLDER, day);
        line.setActCode("C");
        line.setReimbursedCents(2_500);
        line.setSignedAt(day.atTime(9, 0).atZone(ParisDay.ZONE).toInstant());
        line.setCardId("c1");
        line.setTerminalId("t-own");
        particular.accept(line);
        lines.add(line);
        return this;
    }

    /** The uses and lines with their lists reversed. */
    public TestCard reversed() {
        TestCard other = new TestCard();
        other.uses.addAll(uses);
        java.util.Collections.reverse(other.uses);
        other.lines.addAll(lines);
        java.util.Collections.reverse(other.lines);
        return other;
    }

    /** The card, a CPS that is valid for three years. */
    public static Card card() {
        Card card = new Card();
        card.setCardId("c1");
        card.setHolderId(HOLDER);
        card.setType(CardType.CPS);
        card.setValidFrom(LocalDate.parse("2020-01-01"));
        card.setValidTo(LocalDate.parse("2022-12-31"));
        return card;
    }

    /** The holder, a physician of La Rochelle. */
    public static Professional holder() {
        Professional holder = TestRecords.nurse(HOLDER);
        holder.setProfession(Profession.PHYSICIAN);
        holder.setSpecialtyCode("1");
        return holder;
    }

    /** What a rule says as the job asks it, every day being touched. */
    public Optional<DetectorVerdict> judge(CardRule rule, Known known) {
        return rule.concerns(this, days().keySet(), known) ? rule.judge(this, known) : Optional.empty();
    }

    @Override
    public String cardId() {
        return "c1";
    }

    @Override
    public String holderId() {
        return HOLDER;
    }

    @Override
    public NavigableMap<LocalDate, CardDaySum> days() {
        TreeMap<LocalDate, CardDaySum> days = new TreeMap<>();
        uses().stream()
                .collect(Collectors.groupingBy(use -> ParisDay.of(use.getAt())))
                .forEach((day, of) -> days.put(day, CardSums.day(day, of)));
        return days;
    }

    @Override
    public List<CardUse> uses() {
        return uses.stream()
                .sorted(Comparator.comparing(CardUse::getAt).thenComparing(CardUse::getUseId))
                .toList();
    }

    @Override
    public List<BillingLine> lines() {
        return lines.stream()
                .sorted(Comparator.comparing(BillingLine::getCareDate).thenComparing(BillingLine::getLineId))
                .toList();
    }

    @Override
    public List<CardWeek> weeks() {
        return CardSums.weeks(List.of(), days().values());
    }
}
