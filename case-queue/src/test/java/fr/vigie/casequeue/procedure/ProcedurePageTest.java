package fr.vigie.casequeue.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.tariff.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/procedure.md} are those of the code; {@code -Dvigie.docs.write=true} writes them anew. */
class ProcedurePageTest {
    private static final Path PAGE = Path.of("..", "docs", "procedure.md");
    private static final ResourceBundle LABELS = ResourceBundle.getBundle("messages", Locale.ROOT);

    @Test
    void stepsAreThoseOfTheCode() throws IOException {
        holds("steps", steps());
    }

    @Test
    void delaysAreThoseOfTheCode() throws IOException {
        holds("delays", delays());
    }

    @Test
    void ceilingsAreThoseOfTheCode() throws IOException {
        holds("ceilings", ceilings());
    }

    @Test
    void everythingHasAFrenchName() {
        Arrays.stream(CaseState.values()).forEach(state -> label("state", state));
        assertThat(label("deadline", "LIMITATION")).isNotBlank();
        assertThat(label("deadline", "LIMITATION_IF_FRAUD")).isNotBlank();
    }

    private static String steps() {
        StringBuilder table =
                new StringBuilder("| Step | French | May be taken in | After | Needs | Leads to | By | Basis | |\n");
        table.append("|---|---|---|---|---|---|---|---|---|\n");
        for (Step step : Step.values()) {
            row(
                    table,
                    "`" + step + "`",
                    label("step", step),
                    states(step),
                    after(step),
                    names(step.needs()),
                    leadsTo(step),
                    by(step));
            row(table, step.basis());
        }
        return table.toString();
    }

    private static String states(Step step) {
        String names = names(step.states());
        return names.replace("SIGNALEMENT, QUALIFICATION, INSTRUCTION, SUITES, RECOVERY", "any open case")
                .replace("INSTRUCTION, SUITES, RECOVERY", "from INSTRUCTION on");
    }

    private static String after(Step step) {
        String opened = step.within()
                .filter(proceeding -> step.after().isEmpty())
                .map(proceeding -> "open " + proceeding)
                .orElse("");
        return opened + names(step.after());
    }

    private static String leadsTo(Step step) {
        CaseState from = step.states().iterator().next();
        CaseState to = step.leadsTo(from);
        return to == from ? "" : to.name();
    }

    private static String by(Step step) {
        return step.permission() + (step.isDecision() ? ", another hand" : "");
    }

    private static String delays() {
        StringBuilder table = new StringBuilder("| Delay | French | Length | Whose time | Starts with | Basis | |\n");
        table.append("|---|---|---|---|---|---|---|\n");
        for (Due due : Due.values()) {
            String starts = Arrays.stream(Step.values())
                    .filter(step -> step.starts().filter(due::equals).isPresent())
                    .map(Step::name)
                    .collect(Collectors.joining(", "));
            row(
                    table,
                    "`" + due + "`",
                    label("deadline", due),
                    due.delay().toFrench(),
                    due.whose().name(),
                    starts.isEmpty() ? "end of the month, or a later hearing" : starts);
            row(table, due.basis());
        }
        return table.toString();
    }

    private static String ceilings() {
        StringBuilder table =
                new StringBuilder("| Year | PMSS | Complaint compulsory above | | Read in |\n|---|---|---|---|---|\n");
        for (SocialSecurityCeiling one : SocialSecurityCeiling.ALL) {
            row(
                    table,
                    String.valueOf(one.year()),
                    one.euros() + " €",
                    8 * one.euros() + " €",
                    tag(one.provenance()),
                    one.source());
            table.append("|\n");
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String... cells) {
        for (String cell : cells) {
            table.append(cell.isEmpty() ? "| " : "| " + cell + ' ');
        }
    }

    private static void row(StringBuilder table, LegalBasis basis) {
        row(table, basis.article(), tag(basis.provenance()));
        table.append("|\n");
    }

    private static String tag(Provenance provenance) {
        return "[" + provenance.tag() + "]";
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String label(String prefix, Object code) {
        String label = LABELS.getString(prefix + "." + code);
        assertThat(label).isNotBlank();
        return label;
    }

    private static void holds(String mark, String table) throws IOException {
        String page = Files.readString(PAGE);
        String open = "<!-- " + mark + " -->\n";
        int from = page.indexOf(open) + open.length();
        int to = page.indexOf("<!-- /" + mark + " -->");
        assertThat(to).as("%s in %s", mark, PAGE).isGreaterThanOrEqualTo(from);
        String expected = page.substring(0, from) + table + page.substring(to);
        if (Boolean.getBoolean("vigie.docs.write")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE))
                .as("run with -Dvigie.docs.write=true")
                .isEqualTo(expected);
    }
}
