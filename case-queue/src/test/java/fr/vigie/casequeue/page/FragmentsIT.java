package fr.vigie.casequeue.page;

import static fr.vigie.casequeue.testbed.RunningQueue.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.vigie.casequeue.casework.RandomSample;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.procedure.Step;
import fr.vigie.casequeue.testbed.Chromium;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.SampleCases;
import fr.vigie.casequeue.testbed.Testbed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fragments of script and of SQL in every field of every form of every page, in a real browser. */
class FragmentsIT {
    private static final String FRAGMENT = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'--";

    /** Fills the n-th form and sends it: its texts only, or all it has, lists and hidden fields included. */
    private static final String FILL =
            """
            ([index, text, everything]) => {
              const form = document.querySelectorAll('main form')[index];
              form.noValidate = true;
              for (const field of form.elements) {
                if (field.name === '_csrf' || field.type === 'file' || field.tagName === 'BUTTON') continue;
                if (field.tagName === 'SELECT') {
                  if (everything) { field.append(new Option(text, text)); field.value = text; }
                } else if (field.type === 'checkbox') {
                  field.checked = true;
                  if (everything) field.value = text;
                } else if (field.type === 'hidden') {
                  if (everything) field.value = text;
                } else if (!everything && field.type === 'date') { field.value = '2022-03-09';
                } else if (!everything && field.type === 'number') { field.value = '1';
                } else {
                  field.removeAttribute('maxlength');
                  if (field.tagName === 'INPUT') field.type = 'text';
                  field.value = text;
                }
              }
              document.documentElement.dataset.old = 'true';
              setTimeout(() => form.requestSubmit(), 0);
            }
            """;

    private static final Testbed TESTBED = new Testbed().withTopics();
    private static final RunningQueue QUEUE =
            new RunningQueue(TESTBED, "--vigie.clock=feed", "--vigie.sample.beyond=0");
    private static final Chromium CHROMIUM = new Chromium();

    private final List<String> alarms = new ArrayList<>();

    @BeforeAll
    static void fill() {
        Actor chief = QUEUE.account("chef", Role.MANAGER, Role.INVESTIGATOR, Role.AUDITOR);
        QUEUE.account("adm", Role.ADMINISTRATOR);
        SampleCases.sendAlerts(TESTBED, QUEUE);
        QUEUE.bean(RandomSample.class).draw(chief);
        SampleCases cases = new SampleCases(QUEUE, chief);
        String number = cases.open("a-nurse-1");
        cases.take(number, Step.QUALIFY);
    }

    @AfterAll
    static void stop() {
        CHROMIUM.close();
        QUEUE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/alertes/d-card-1",
                "/",
                "/dossiers?qui=tous",
                "/dossiers/LCF-2022-00001",
                "/signalement",
                "/echantillon",
                "/tableau-de-bord",
                "/journal"
            })
    void nothingTypedIsEverExecuted(String path) {
        Page page = logIn("chef");
        page.navigate(QUEUE.url(path));
        int forms = page.locator("main form").count();
        assertThat(forms).as("forms at %s", path).isPositive();
        for (int form = 0; form < forms; form++) {
            send(page, path, form, true); // refused: it changes nothing
        }
        for (int form = forms - 1; form >= 0; form--) {
            send(page, path, form, false);
        }
        soundly(page, path);
        page.context().close();
    }

    /** The first form of the accounts' page makes one; the others would end the session that tries them. */
    @ParameterizedTest
    @ValueSource(strings = {"/comptes"})
    void norWhatIsTypedForAnAccount(String path) {
        Page page = logIn("adm");
        page.navigate(QUEUE.url(path));
        int last = page.locator("main form").count() - 1;
        send(page, path, last, false);
        send(page, path, last, true);
        soundly(page, path);
        page.context().close();
    }

    private Page logIn(String login) {
        Page page = CHROMIUM.context(1360, false).newPage();
        page.onDialog(dialog -> {
            alarms.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (!message.text().contains("responded with a status of 4")) {
                alarms.add(message.text());
            }
        });
        page.onPageError(alarms::add);
        page.onResponse(response -> {
            if (response.status() >= 500) {
                alarms.add(response.status() + " at " + response.url());
            }
        });
        page.navigate(QUEUE.url("/connexion"));
        Chromium.logIn(page, login);
        return page;
    }

    private void send(Page page, String path, int form, boolean everything) {
        page.navigate(QUEUE.url(path));
        if (page.locator("main form").count() <= form) {
            return; // a case that is opened takes its button away, and so does an extraction that runs
        }
        page.waitForResponse(
                answer -> answer.request().isNavigationRequest() && (answer.status() < 300 || answer.status() >= 400),
                () -> page.evaluate(FILL, List.of(form, FRAGMENT, everything)));
        PlaywrightAssertions.assertThat(page.locator("html[data-old]")).hasCount(0);
        page.waitForLoadState();
        assertThat(page.evaluate("document.querySelectorAll('script, [onerror], img[src=x]').length"))
                .as("elements made of what was typed in form %d of %s", form, path)
                .isEqualTo(0);
    }

    private void soundly(Page page, String path) {
        page.navigate(QUEUE.url(path));
        assertThat(page.locator("main").count()).isEqualTo(1);
        assertThat(alarms).as("what the browser had to say of %s", path).isEmpty();
        assertThat(QUEUE.browser().login("adm", PASSWORD).headers().firstValue("Location"))
                .as("the tables still stand")
                .hasValue("/accueil");
        assertThat(TESTBED.database()
                        .sql("select count(*) from alert")
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
    }
}
