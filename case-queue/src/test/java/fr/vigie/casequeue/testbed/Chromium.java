package fr.vigie.casequeue.testbed;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser of the system, driven by the tests. */
public final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("vigie.chromium", "/usr/bin/chromium")))
                    .setArgs(FLAGS));

    /** Somebody's own cookies, on a screen of this width. */
    public BrowserContext context(int width, boolean bypassPolicy) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("fr-FR")
                .setBypassCSP(bypassPolicy));
    }

    /** Logs in by the form that a page which needs a login shows. */
    public static void logIn(Page page, String login) {
        page.getByLabel("Identifiant").fill(login);
        page.getByLabel("Mot de passe").fill(RunningQueue.PASSWORD);
        press(page, "Se connecter");
    }

    /** Presses a button by its whole name. */
    public static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
