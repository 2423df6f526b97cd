package fr.vigie.sample.scheme.usurpedcard;

import fr.vigie.domain.event.CardService;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A physician's card used hundreds of km away to issue certificates while the physician works: the holder is a victim. */
public final class UsurpedCard implements Story {
    private static final List<String> FAR =
            List.of("69123", "13055", "59350", "67482", "31555", "75056", "06088", "35238", "34172", "54395");
    private static final long STRANGERS = 1L << 44;
    private static final int FRAUD_TERMINALS = 2_000_000;

    private final List<Usurpation> usurpations = new ArrayList<>();

    /** One usurped card: whose, on which days, from where, on which readers. */
    private record Usurpation(
            int index, Physician victim, Instance story, List<LocalDate> days, List<String> communes, int usesADay) {}

    @Override
    public String storyName() {
        return "usurped-card";
    }

    @Override
    public boolean isLookAlike() {
        return false;
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            PhysicianCasting.any(stage, chance).ifPresent(victim -> plant(stage, victim, chance));
        }
    }

    private void plant(Stage stage, Physician victim, Chance chance) {
        int index = usurpations.size();
        Stealth stealth = stage.stealth(storyName(), index);
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.CARD_MISUSE,
                        stealth,
                        "La carte du médecin sert à des centaines de kilomètres pendant qu'il consulte : il est victime.");
        story.about(SubjectKind.PROFESSIONAL, victim.person().id(), Role.VICTIM);
        story.about(SubjectKind.CARD, victim.person().cardId(), Role.PARTICIPANT);
        List<String> communes = new ArrayList<>(FAR);
        chance.shuffle(communes);
        usurpations.add(new Usurpation(
                index,
                victim,
                story,
                days(stage, victim, (int) stealth.choose(12, 7, 3), chance),
                List.copyOf(communes.subList(0, (int) stealth.choose(4, 3, 2))),
                (int) stealth.choose(24, 8, 3)));
    }

    private static List<LocalDate> days(Stage stage, Physician victim, int count, Chance chance) {
        Period time = stage.time();
        List<LocalDate> working = new ArrayList<>();
        LocalDate start = time.from().plusDays((long) (time.days() * chance.uniform(0.1, 0.6)));
        for (LocalDate day = start; !day.isAfter(time.to()) && working.size() < count; day = day.plusDays(1)) {
            if (victim.worksOn(day) && day.getDayOfWeek().getValue() <= 5 && chance.happens(0.6)) {
                working.add(day);
            }
        }
        return working;
    }

    @Override
    public void play(Stage stage, LocalDate day) {
        for (Usurpation usurpation : usurpations) {
            if (usurpation.days().contains(day)) {
                use(stage, usurpation, day, Chance.of(stage.seed(), storyName(), usurpation.index(), day.toEpochDay()));
            }
        }
    }

    private void use(Stage stage, Usurpation usurpation, LocalDate day, Chance chance) {
        int which = chance.below(usurpation.communes().size());
        int uses = 1 + chance.poisson(usurpation.usesADay() - 1);
        for (int i = 0; i < uses; i++) {
            Instant at = LocalClock.at(day, 9 * 3600 + chance.below(8 * 3600));
            String id = stage.cardUses()
                    .readElsewhere(
                            usurpation.victim().person(),
                            chance.happens(0.8) ? CardService.VACCINE_CERTIFICATE : CardService.TEST_CERTIFICATE,
                            at,
                            SampleIds.terminal(FRAUD_TERMINALS + 10L * usurpation.index() + which),
                            usurpation.communes().get(which),
                            stage.ids().patient(STRANGERS + chance.below(1 << 30)));
            usurpation.story().evidence(id, day);
        }
    }
}
