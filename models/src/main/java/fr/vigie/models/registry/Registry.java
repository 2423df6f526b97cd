package fr.vigie.models.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.vigie.models.artefact.BadModelException;
import fr.vigie.models.artefact.ModelFile;
import fr.vigie.models.registry.Deed.Act;
import fr.vigie.models.scorer.Model;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Models in a directory.
 *
 * <pre>
 * models/ID/model.json        the artefact; ID = the first {@value #ID} digits of its SHA-256
 * models/ID/provenance.json   where it is from
 * models/ID/card.md           what people read of it
 * log.jsonl                   what was done, in order; the last promotion or rollback says which one is the champion
 * </pre>
 *
 * Several processes may use it at once: what writes holds a lock.
 */
public final class Registry {
    private static final int ID = 12;
    private static final JsonMapper LINES = JsonMapper.builder().build();
    private static final JsonMapper PAGES =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path directory;

    public Registry(Path directory) {
        this.directory = directory;
    }

    /** Who does something, when, and why. */
    public record Hand(Instant at, String by, String because) {}

    /**
     * Adds a model. One that is there already stays as it is.
     *
     * @return its id
     */
    public String add(Model model, Provenance provenance, String card, Hand hand) throws IOException {
        byte[] bytes = ModelFile.write(model);
        String id = Digest.sha256(bytes).substring(0, ID);
        try (Held held = hold()) {
            if (!Files.exists(place(id))) {
                Path draft = Files.createTempDirectory(Files.createDirectories(directory.resolve("models")), ".draft");
                Files.write(draft.resolve("model.json"), bytes);
                Files.writeString(draft.resolve("provenance.json"), PAGES.writeValueAsString(provenance) + "\n");
                Files.writeString(draft.resolve("card.md"), card);
                Files.move(draft, place(id));
            }
            // Apart from the files: whoever was stopped between the two is set right by the next one who adds it.
            if (!ids().contains(id)) {
                write(Act.ADDED, id, Optional.empty(), hand);
            }
        }
        return id;
    }

    /** What was done, in order. */
    public List<Deed> log() throws IOException {
        List<Deed> deeds = new ArrayList<>();
        if (Files.exists(logFile())) {
            for (String line : Files.readAllLines(logFile())) {
                deeds.add(deed(line, deeds.size() + 1));
            }
        }
        return deeds;
    }

    private Deed deed(String line, int number) throws IOException {
        try {
            return LINES.readValue(line, Deed.class);
        } catch (JsonProcessingException e) {
            throw new IOException(logFile() + ", line " + number + ": no deed (" + e.getOriginalMessage() + ")", e);
        }
    }

    /** The ids of all models, in the order they were added. */
    public List<String> ids() throws IOException {
        return log().stream()
                .filter(deed -> deed.act() == Act.ADDED)
                .map(Deed::model)
                .toList();
    }

    /** The deed that made the champion what it is; none without a champion. */
    public Optional<Deed> championship() throws IOException {
        List<Deed> log = log();
        Optional<String> champion = Roles.after(log).champion();
        return log.stream()
                .filter(deed -> deed.act() == Act.PROMOTED || deed.act() == Act.ROLLED_BACK)
                .filter(deed -> champion.filter(deed.model()::equals).isPresent())
                .reduce((before, after) -> after);
    }

    /** The challengers, by id. */
    public List<String> challengers() throws IOException {
        return Roles.after(log()).challengers();
    }

    /**
     * The id that begins so.
     *
     * @throws IllegalArgumentException if there is none, or more than one
     */
    public String id(String beginning) throws IOException {
        List<String> fitting =
                ids().stream().filter(id -> id.startsWith(beginning)).toList();
        if (fitting.size() != 1) {
            throw new IllegalArgumentException(directory + " has " + fitting.size() + " models whose id begins with "
                    + beginning + (fitting.isEmpty() ? "; it has " + ids() : ": " + fitting));
        }
        return fitting.get(0);
    }

    /**
     * A model, held against its id.
     *
     * @throws BadModelException if the file is not what was added
     */
    public Model model(String id) throws IOException, BadModelException {
        byte[] bytes = bytes(id);
        return ModelFile.read(bytes);
    }

    /**
     * The artefact of a model as it was added.
     *
     * @throws BadModelException if the file is not what was added
     */
    public byte[] bytes(String id) throws IOException, BadModelException {
        byte[] bytes = Files.readAllBytes(place(id).resolve("model.json"));
        String found = Digest.sha256(bytes);
        if (!found.startsWith(id)) {
            throw new BadModelException(place(id).resolve("model.json") + ": its SHA-256 begins with "
                    + found.substring(0, ID) + ", not with " + id + ": it was changed or damaged since it was added");
        }
        return bytes;
    }

    /** Where a model is from. */
    public Provenance provenance(String id) throws IOException {
        return PAGES.readValue(place(id).resolve("provenance.json").toFile(), Provenance.class);
    }

    /** Where the card of a model is. */
    public Path card(String id) {
        return place(id).resolve("card.md");
    }

    /**
     * Makes a model the champion.
     *
     * @param effectiveOn the day from whose close on alerts are scored by it
     * @throws BadModelException if its artefact is damaged: it is not promoted
     * @throws IllegalArgumentException if it is the champion, or the day is before that of what was done last
     */
    public Deed promote(String id, LocalDate effectiveOn, Hand hand) throws IOException, BadModelException {
        model(id);
        try (Held held = hold()) {
            requireNoChampion(id);
            return write(Act.PROMOTED, id, effectiveOn, hand);
        }
    }

    /**
     * Makes a model a challenger: it scores beside the champion, and alerts are told without it.
     *
     * @param effectiveOn the day from whose close on it scores
     * @throws BadModelException if its artefact is damaged
     * @throws IllegalArgumentException if it is the champion or a challenger, or the day is before that of what was done last
     */
    public Deed challenge(String id, LocalDate effectiveOn, Hand hand) throws IOException, BadModelException {
        model(id);
        try (Held held = hold()) {
            requireNoChampion(id);
            if (challengers().contains(id)) {
                throw new IllegalArgumentException(id + " is a challenger already");
            }
            return write(Act.CHALLENGES, id, effectiveOn, hand);
        }
    }

    /**
     * Takes a model out of use: without a champion the probability of an alert is that of its rules.
     *
     * @param effectiveOn the day from whose close on it does not score any more
     * @throws IllegalArgumentException if it is neither champion nor challenger, or the day is before that of what was done last
     */
    public Deed retire(String id, LocalDate effectiveOn, Hand hand) throws IOException {
        try (Held held = hold()) {
            Roles roles = Roles.after(log());
            if (!roles.isChampion(id) && !roles.challengers().contains(id)) {
                throw new IllegalArgumentException(id + " is neither the champion nor a challenger");
            }
            return write(Act.RETIRED, id, effectiveOn, hand);
        }
    }

    private void requireNoChampion(String id) throws IOException {
        if (Roles.after(log()).isChampion(id)) {
            throw new IllegalArgumentException(id + " is the champion already");
        }
    }

    /**
     * Makes the champion before the present one the champion again.
     *
     * @throws BadModelException if its artefact is damaged
     * @throws IllegalArgumentException if there was none, or the day is before that of what was done last
     */
    public Deed rollback(LocalDate effectiveOn, Hand hand) throws IOException, BadModelException {
        try (Held held = hold()) {
            Roles roles = Roles.after(log());
            String before = roles.before()
                    .orElseThrow(() -> new IllegalArgumentException("there was no champion before "
                            + roles.champion().orElse("a first one")
                            + ": nothing to go back to; retire it to leave alerts to their rules"));
            model(before);
            return write(Act.ROLLED_BACK, before, effectiveOn, hand);
        }
    }

    private void requireNotBefore(LocalDate effectiveOn) throws IOException {
        Optional<LocalDate> since = log().stream()
                .filter(deed -> !deed.effectiveOn().isEmpty())
                .map(deed -> LocalDate.parse(deed.effectiveOn()))
                .max(LocalDate::compareTo);
        if (since.isPresent() && effectiveOn.isBefore(since.get())) {
            throw new IllegalArgumentException(
                    "effective on " + effectiveOn + ", before what was done last, in effect on " + since.get()
                            + ": what was scored is not scored anew");
        }
    }

    private Deed write(Act act, String id, LocalDate effectiveOn, Hand hand) throws IOException {
        requireNotBefore(effectiveOn);
        return write(act, id, Optional.of(effectiveOn), hand);
    }

    private Deed write(Act act, String id, Optional<LocalDate> effectiveOn, Hand hand) throws IOException {
        Deed deed = new Deed(
                log().size() + 1,
                hand.at().toString(),
                act,
                id,
                effectiveOn.map(LocalDate::toString).orElse(""),
                hand.by(),
                hand.because());
        Files.writeString(
                logFile(),
                LINES.writeValueAsString(deed) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
        return deed;
    }

    private Path place(String id) {
        return directory.resolve("models").resolve(id);
    }

    private Path logFile() {
        return directory.resolve("log.jsonl");
    }

    /** A lock over the registry, for as long as it is open. */
    private record Held(FileChannel channel, FileLock lock) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            lock.release();
            channel.close();
        }
    }

    private Held hold() throws IOException {
        Files.createDirectories(directory);
        FileChannel channel =
                FileChannel.open(directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return new Held(channel, channel.lock());
    }
}
