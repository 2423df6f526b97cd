package fr.vigie.casequeue;

import fr.vigie.casequeue.audit.AuditCommand;
import fr.vigie.casequeue.backup.BackupCommand;
import fr.vigie.casequeue.feed.FeedSettings;
import fr.vigie.casequeue.identity.IdentitySettings;
import fr.vigie.casequeue.retention.RetentionSettings;
import fr.vigie.casequeue.start.StartFailure;
import fr.vigie.casequeue.start.StartSettings;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

/** The investigators' web application, run as a process of its own. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties({FeedSettings.class, IdentitySettings.class, RetentionSettings.class})
public class CaseQueue {

    /**
     * Runs until it is stopped. A start that fails says why in one line on stderr and exits with 1.
     *
     * @param args settings as {@code --name=value}; with {@code --debug} a failure comes with its stack trace; or
     *     {@code audit verify}, {@code queue backup} or {@code queue restore} and their options, which start nothing
     */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(AuditCommand.NAME)) {
            System.exit(AuditCommand.run(args, System.getenv(), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals(BackupCommand.NAME)) {
            System.exit(BackupCommand.run(args, System.getenv(), System.out, System.err));
        }
        try {
            start(args);
        } catch (RuntimeException e) {
            System.err.println("case-queue: " + StartFailure.describe(e));
            if (List.of(args).contains("--debug")) {
                e.printStackTrace();
            }
            System.exit(1);
        }
    }

    /** The application, started; it is stopped by closing it. */
    public static ConfigurableApplicationContext start(String... args) {
        SpringApplication application = new SpringApplication(CaseQueue.class);
        application.addInitializers(context -> StartSettings.check(context.getEnvironment()));
        return application.run(args);
    }
}
