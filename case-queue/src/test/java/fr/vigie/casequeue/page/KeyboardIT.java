package fr.vigie.casequeue.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.Chromium;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.SampleCases;
import fr.vigie.casequeue.testbed.Testbed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several alerts given away, and a view kept, by somebody who has no mouse. */
class KeyboardIT {
    private static final int MOST_TABS = 150;
    private static final double PATIENCE_MILLIS = 30_000;

    @Test
    void theListIsWorkedWithKeysAlone() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Testbed testbed = new Testbed().withTopics();
        try (RunningQueue queue = new RunningQueue(testbed, "--vigie.clock=feed");
                Chromium chromium = new Chromium()) {
            queue.account("chef", Role.MANAGER);
            SampleCases.sendAlerts(testbed, queue);
            Page page = chromium.context(1360, false).newPage();
            List<String> console = new ArrayList<>();
            page.onConsoleMessage(message -> console.add(message.text()));
            page.navigate(queue.url("/?etat=ACTIVE&euros=500"));
            Chromium.logIn(page, "chef");
            assertThat(page.locator("table.queue tbody tr")).hasCount(3);

            tabTo(page, "input[name=alerte]");
            page.keyboard().press("Space");
            page.keyboard().press("Tab");
            tabTo(page, "input[name=alerte]");
            page.keyboard().press("Space");
            tabTo(page, "#lot-agent");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=status]").first()).hasText("2\u00a0alertes avec un dossier.");
            assertThat(page.locator("table.queue .badge:has-text('Dossier LCF-2022')"))
                    .hasCount(2);
            assertThat(page.locator("#euros")).hasValue("500");

            tabTo(page, ".views summary");
            page.keyboard().press("Enter");
            tabTo(page, "#vue-nom");
            page.keyboard().type("Gros");
            page.keyboard().press("Enter");
            assertThat(page.locator(".view-list a[aria-current]")).hasText("Gros");
            assertThat(console).isEmpty();
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (page.locator(selector + ":focus").count() == 1) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(page.locator(selector + ":focus").count())
                .as("%s is reached", selector)
                .isEqualTo(1);
    }
}
