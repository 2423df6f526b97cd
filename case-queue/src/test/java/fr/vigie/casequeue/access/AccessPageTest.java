package fr.vigie.casequeue.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.access.Handlers.Handler;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.casequeue.person.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/access.md} says who may do what as the code does; {@code -Dvigie.docs.write=true} writes the tables anew. A change
 * of rights shows in the difference of that page.
 */
class AccessPageTest {
    private static final Path PAGE = Path.of("..", "docs", "access.md");
    private static final String MARK = "<!-- tables: written by AccessPageTest -->\n";

    @Test
    void everyMethodOfAControllerSaysWhoMayCallIt() {
        assertThat(Handlers.all()).hasSizeGreaterThan(10).allSatisfy(handler -> assertThat(handler.rule())
                .as(handler + " needs @Allowed or @Open")
                .isPresent());
    }

    @Test
    void pageSaysWhatTheCodeDoes() throws IOException {
        String page = Files.readString(PAGE);
        String wanted = page.substring(0, page.indexOf(MARK)) + MARK + permissions() + "\n" + addresses();
        if (Boolean.getBoolean("vigie.docs.write")) {
            Files.writeString(PAGE, wanted);
        }
        assertThat(Files.readString(PAGE))
                .as("run the test with -Dvigie.docs.write=true")
                .isEqualTo(wanted);
    }

    private static String permissions() {
        StringBuilder table = new StringBuilder("## Permissions\n| Permission |");
        Arrays.stream(Role.values())
                .forEach(role -> table.append(' ').append(role).append(" |"));
        table.append("\n|---|").append(":-:|".repeat(Role.values().length)).append('\n');
        for (Permission permission : Permission.values()) {
            table.append("| `").append(permission).append("` |");
            Arrays.stream(Role.values())
                    .forEach(role -> table.append(permission.roles().contains(role) ? " x |" : " |"));
            table.append('\n');
        }
        return table.toString();
    }

    private static String addresses() {
        StringBuilder table = new StringBuilder("## Addresses\n| Method | Path | Asked for |\n|---|---|---|\n");
        for (Handler handler : Handlers.all()) {
            table.append("| ")
                    .append(handler.verb())
                    .append(" | `")
                    .append(handler.path())
                    .append("` | ");
            table.append(words(handler.rule().orElseThrow())).append(" |\n");
        }
        return table.toString();
    }

    private static String words(Rule rule) {
        List<Permission> permissions = rule.permissions();
        if (rule.open()) {
            return "nothing";
        }
        return permissions.isEmpty()
                ? "a login"
                : permissions.stream().map(permission -> "`" + permission + "`").collect(Collectors.joining(" or "));
    }
}
