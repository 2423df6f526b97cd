package fr.vigie.casequeue.document.question;

import static fr.vigie.casequeue.document.Words.label;

import fr.vigie.casequeue.alert.CountedItem;
import fr.vigie.casequeue.alert.Item;
import fr.vigie.casequeue.document.CaseDocument;
import fr.vigie.casequeue.document.Words;
import fr.vigie.casequeue.document.dossier.CaseContent;
import fr.vigie.casequeue.document.letter.LetterDraft;
import fr.vigie.casequeue.document.letter.LetterTemplate;
import fr.vigie.casequeue.document.odf.OdfMeta;
import fr.vigie.casequeue.document.odf.TextFile;
import fr.vigie.casequeue.document.odf.TextFile.Column;
import fr.vigie.casequeue.extraction.Delivery;
import fr.vigie.domain.text.FrenchText;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a witness is asked: day by day whether he had the care that was billed in his name. Neutral: no sum, no reason, no word
 * on the professional.
 */
public final class Questionnaire {
    private static final List<Column> QUESTIONS = List.of(
            Column.of("Avez-vous reçu…", 92),
            Column.of("Oui", 14),
            Column.of("Non", 14),
            Column.of("Je ne sais plus", 30));
    private static final List<Column> REMARKS = List.of(Column.of("", 165));
    private static final String BOX = "☐";
    private static final int BLANK_DELIVERIES = 6;
    private static final int BLANK_LINES = 5;

    private final CaseContent content;
    private final Witness witness;
    private final List<Delivery> deliveries;
    private final String agent;

    /**
     * @param deliveries to him, of a recipient; empty where they are not known one by one
     * @param agent name of whoever asks
     */
    public Questionnaire(CaseContent content, Witness witness, List<Delivery> deliveries, String agent) {
        this.content = content;
        this.witness = witness;
        this.deliveries = List.copyOf(deliveries);
        this.agent = agent;
    }

    /** As a letter. */
    public CaseDocument letter() {
        return document(witness.kind() == Witness.Kind.PATIENT ? "questionnaire" : "recipient", "questionnaire");
    }

    /** As a sheet for a call. */
    public CaseDocument phoneSheet() {
        return document(witness.kind() == Witness.Kind.PATIENT ? "phone" : "phone-recipient", "fiche-appel");
    }

    private CaseDocument document(String template, String what) {
        TextFile text = new TextFile(LetterDraft.STATUS);
        LetterTemplate.of(template)
                .write(
                        text,
                        Map.of(
                                "numero", content.number(),
                                "reference", witness.reference(),
                                "jour", Words.day(content.readAt()),
                                "agent", agent,
                                "identifiant", witness.id(),
                                "periode", period()),
                        Map.of(
                                "questions", file -> file.table(QUESTIONS, questions()),
                                "remarques", file -> file.table(REMARKS, blank(BLANK_LINES, 1))));
        OdfMeta meta = new OdfMeta(
                label("letter.question.", witness.kind()), content.number(), LetterDraft.STATUS, content.readAt());
        String name = "%s-projet-%s-%s.odt".formatted(content.number(), what, witness.reference());
        return new CaseDocument(name, TextFile.MEDIA_TYPE, text.toBytes(meta));
    }

    private List<List<String>> questions() {
        if (witness.kind() == Witness.Kind.RECIPIENT) {
            return (deliveries.isEmpty()
                            ? Collections.nCopies(BLANK_DELIVERIES, "le [jour], [nombre] boîtes de tests\u00a0?")
                            : deliveries.stream().map(Questionnaire::question).toList())
                    .stream().map(question -> List.of(question, BOX, BOX, BOX)).toList();
        }
        return days().entrySet().stream()
                .map(day -> List.of(
                        "le " + FrenchText.date(day.getKey()) + ", " + Care.words(day.getValue()) + "\u00a0?",
                        BOX,
                        BOX,
                        BOX))
                .toList();
    }

    private static String question(Delivery one) {
        String tests = FrenchText.count(one.tests(), "test");
        return "le " + FrenchText.date(one.day()) + ", "
                + one.boxes()
                        .map(boxes -> FrenchText.count(boxes, "boîte") + " (" + tests + ")")
                        .orElse(tests)
                + "\u00a0?";
    }

    private TreeMap<LocalDate, List<Item>> days() {
        return content.lines().stream()
                .map(CountedItem::item)
                .filter(item -> item.patientId().filter(witness.id()::equals).isPresent())
                .collect(Collectors.groupingBy(Item::careDate, TreeMap::new, Collectors.toList()));
    }

    private String period() {
        Stream<LocalDate> days = witness.kind() == Witness.Kind.PATIENT
                ? days().keySet().stream()
                : deliveries.stream().map(Delivery::day);
        List<String> months = days.map(FrenchText::month).distinct().toList();
        return months.isEmpty() ? "[période à compléter]" : FrenchText.list(months);
    }

    private static List<List<String>> blank(int rows, int columns) {
        List<String> row = IntStream.range(0, columns).mapToObj(i -> "\u00a0").toList();
        return IntStream.range(0, rows).mapToObj(i -> row).toList();
    }
}
