package fr.vigie.cli.rings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.graph.actor.Actors;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingAnalysis;
import fr.vigie.graph.ring.RingMember;
import fr.vigie.graph.ring.RingRole;
import fr.vigie.graph.ring.RingScene;
import fr.vigie.graph.suspicion.NearConfirmed;
import fr.vigie.graph.suspicion.NearConfirmedSettings;
import fr.vigie.sample.Progress;
import fr.vigie.sample.World;
import fr.vigie.sample.WorldSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An experiment: what is left of rings when half of their insured are confirmed, in a small world with simulated conclusions.
 *
 * <p>A planted ring counts as found if one of its professionals (a victim is to be heard, too), employers or accounts, or
 * the card or cabinet of one, is to be heard in a ring with confirmed insured of it. Whoever else is to be heard is unrelated.
 */
class NearConfirmedWorldTest {
    private static final LocalDate FROM = LocalDate.of(2021, 9, 1);
    private static final int DAYS = 150;
    private static final NearConfirmedSettings SETTINGS = NearConfirmedSettings.defaults();

    @TempDir
    static Path world = Path.of("");

    @BeforeAll
    static void generate() throws IOException {
        WorldSettings settings = WorldSettings.defaults(7).withInsured(8_000).withPeriod(FROM, DAYS);
        for (String ring : List.of("forged-leaves", "iban-cluster", "shell-employer", "forged-prescriptions")) {
            settings = settings.withScheme(ring, 2);
        }
        World.generate(settings, world, Progress.SILENT);
    }

    private record Outcome(Set<String> findable, Set<String> found, List<String> unrelated) {}

    private static Outcome outcome(boolean rings) throws IOException {
        LocalDate close = FROM.plusDays(DAYS - 1);
        HalfConfirmed half =
                HalfConfirmed.of(world, close.atStartOfDay(ParisDay.ZONE).toInstant(), rings);
        RecordedSource source =
                new RecordedSource(RecordedStreams.in(world), (place, reason, raw) -> {}, (lines, share) -> {});
        RingInput input = RingInput.read(source, Optional.empty(), Set.of());
        half.dispositions().forEach(one -> input.actors().add(Stream.DISPOSITIONS, one));
        Actors actors = input.actors().at(close);
        Set<String> found = new TreeSet<>();
        List<String> unrelated = new ArrayList<>();
        for (Ring ring : new RingAnalysis(List.of(new NearConfirmed(SETTINGS)))
                .at(new RingScene(input.links().freeze(), actors))) {
            Set<String> confirmed = new TreeSet<>();
            ring.members().stream()
                    .filter(member -> member.role() == RingRole.SUSPECT)
                    .forEach(member ->
                            confirmed.addAll(half.instances(member.kind().toString(), member.id())));
            for (RingMember member : ring.members()) {
                if (member.role() == RingRole.TO_BE_HEARD && member.kind() != NodeKind.PATIENT) {
                    Set<String> part = new TreeSet<>(instances(half, actors, member));
                    part.retainAll(confirmed);
                    found.addAll(part);
                    if (part.isEmpty()) {
                        unrelated.add(member + " with " + confirmed);
                    }
                }
            }
        }
        return new Outcome(half.findable(SETTINGS.minConfirmed()), found, unrelated);
    }

    /** What a member has part in himself, or whose card or cabinet it is. */
    private static Set<String> instances(HalfConfirmed half, Actors actors, RingMember member) {
        Set<String> instances = new TreeSet<>(half.instances(member.kind().toString(), member.id()));
        List<String> owners =
                switch (member.kind()) {
                    case CARD ->
                        actors.card(member.id()).map(Card::getHolderId).stream().toList();
                    case BILLER ->
                        actors.biller(member.id(), actors.today()).stream()
                                .flatMap(biller -> biller.getMemberIds().stream())
                                .toList();
                    default -> List.of();
                };
        owners.forEach(owner -> instances.addAll(half.instances("PROFESSIONAL", owner)));
        return instances;
    }

    @Test
    void actorsOfHalfConfirmedRingsAreToBeHeardAndHardlyAnybodyElse() throws IOException {
        Outcome outcome = outcome(true);
        assertThat(outcome.findable()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(outcome.found()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(outcome.unrelated()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whereOnlySinglesAreConfirmedNobodyIsNear() throws IOException {
        assertThat(outcome(false).unrelated()).isEmpty();
    }
}
