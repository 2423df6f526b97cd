package fr.vigie.casequeue.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the application listens once it is ready: one line on stdout, and the port in a file if one is named. */
@Component
class ReadyAnnouncement implements ApplicationListener<ApplicationReadyEvent> {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        String port = environment.getRequiredProperty("local.server.port");
        Optional.ofNullable(environment.getProperty(StartSettings.PORT_FILE))
                .ifPresent(file -> write(Path.of(file).toAbsolutePath(), port));
        System.out.println(
                "case-queue ready on http://" + environment.getRequiredProperty("server.address") + ":" + port);
        System.out.flush();
    }

    /** Writes the file whole or not at all: whoever waits for it never reads half a port. */
    private static void write(Path file, String port) {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(draft, port);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
