package fr.vigie.casequeue.access;

import static fr.vigie.casequeue.testbed.RunningQueue.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.QueueBrowser;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Each role, and a stranger, at each address that the running application answers at. */
class AccessMatrixIT {
    /** No account, case or alert has it: what is allowed does no harm. */
    private static final String NOBODY = "999999";

    private static final RunningQueue QUEUE = new RunningQueue(new Testbed());

    /** One address: how it is asked for, where, and by whom. */
    private record Address(String verb, String path, Rule rule) {
        static Stream<Address> of(RequestMappingInfo mapping, HandlerMethod method) {
            Set<RequestMethod> verbs = mapping.getMethodsCondition().getMethods();
            return mapping.getPatternValues().stream()
                    .flatMap(path -> (verbs.isEmpty() ? Set.of(RequestMethod.GET) : verbs)
                            .stream()
                                    .map(verb -> new Address(
                                            verb.name(), path.replaceAll("\\{[^}]*}", NOBODY), Rule.of(method))));
        }

        boolean allows(Actor actor) {
            return rule.open()
                    || rule.permissions().isEmpty()
                    || rule.permissions().stream().anyMatch(actor::may);
        }

        HttpResponse<String> ask(QueueBrowser browser) {
            return verb.equals("GET") ? browser.get(path) : browser.post(path, Map.of());
        }
    }

    @AfterAll
    static void stop() {
        QUEUE.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void roleMayWhatItsPermissionsSayAndNothingElse(Role role) {
        String login = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Actor actor = QUEUE.account(login, role);
        QueueBrowser browser = QUEUE.browser();
        browser.login(login, PASSWORD);

        addresses().forEach(address -> {
            HttpResponse<String> answer = address.ask(browser);
            if (address.allows(actor)) {
                assertThat(answer.statusCode()).as("%s at %s", role, address).isNotIn(401, 403, 405, 503);
                assertThat(answer.headers().firstValue("Location").orElse(""))
                        .as("%s at %s", role, address)
                        .doesNotContain("/connexion");
            } else {
                assertThat(answer.statusCode()).as("%s at %s", role, address).isEqualTo(403);
            }
        });
    }

    @Test
    void strangerIsLetInNowhereButWhereItIsOpen() {
        QueueBrowser stranger = QUEUE.browser();
        stranger.get("/connexion");

        addresses().filter(address -> !address.rule().open()).forEach(address -> {
            HttpResponse<String> answer = address.ask(stranger);
            if (address.path().startsWith("/api/")) {
                assertThat(answer.statusCode()).as("%s", address).isEqualTo(401);
            } else {
                assertThat(answer.headers().firstValue("Location"))
                        .as("%s", address)
                        .hasValue("/connexion");
            }
        });
        assertThat(stranger.get("/connexion").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void metricsAreForWhoKeepsTheService(Role role) {
        String login = "m-" + role.ordinal();
        QueueBrowser browser = QUEUE.browser(login, role);

        assertThat(browser.get("/actuator/prometheus").statusCode() == 403)
                .isEqualTo(!Permission.READ_METRICS.roles().contains(role));
    }

    private static Stream<Address> addresses() {
        return QUEUE.handlers().entrySet().stream().flatMap(entry -> Address.of(entry.getKey(), entry.getValue()));
    }
}
