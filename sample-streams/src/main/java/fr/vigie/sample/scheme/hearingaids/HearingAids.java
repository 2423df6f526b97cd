package fr.vigie.sample.scheme.hearingaids;

import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.hearing.Fitting;
import fr.vigie.sample.hearing.HearingCare;
import fr.vigie.sample.hearing.HearingShop;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.Routine;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A shop bills class I hearing aids to people who never came, or two where it gave one, on prescriptions of one usurped
 * physician: a new shop and people of any age where it is brazen, an old shop and its own clients where it is subtle.
 */
public final class HearingAids implements Story {
    private static final int YOUNGEST = 5;
    private static final int OLDEST_IF_BRAZEN = 48;

    /** One shop: how it cheats. */
    private record Cheat(int index, HearingShop shop, Practitioner prescriber, Stealth stealth, Instance story) {}

    @Override
    public String storyName() {
        return "hearing-aids";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            plant(stage, i, stage.chance(storyName(), i));
        }
    }

    private void plant(Stage stage, int index, Chance chance) {
        Stealth stealth = stage.stealth(storyName(), index);
        Period spell = stage.spell(chance, 0.35);
        LocalDate opened = spell.from().minusDays(12 + chance.below(70));
        Optional<Practitioner> doctor = ShopCasting.hospitalDoctor(stage, chance);
        Optional<HearingShop> shop = stealth == Stealth.SUBTLE
                ? ShopCasting.existing(stage, chance)
                : Optional.of(ShopCasting.open(stage, opened, chance));
        if (doctor.isEmpty() || shop.isEmpty()) {
            return;
        }
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.HEARING_AIDS,
                        stealth,
                        "Des aides auditives 100 % Santé sont facturées sans avoir été remises, sans suivi.");
        story.about(SubjectKind.BILLER, shop.get().practice().billerId(), Role.SUSPECT);
        story.about(SubjectKind.PROFESSIONAL, shop.get().audiologist().id(), Role.SUSPECT);
        story.about(SubjectKind.PROFESSIONAL, doctor.get().id(), Role.VICTIM);
        Cheat cheat = new Cheat(index, shop.get(), doctor.get(), stealth, story);
        Routine.daily(stage.agenda(), spell, day -> play(stage, cheat, day));
    }

    private void play(Stage stage, Cheat cheat, LocalDate day) {
        if (FrenchCalendar.isSundayOrHoliday(day)) {
            return;
        }
        Chance chance = Chance.of(stage.seed(), "hearing-aids-day", cheat.index(), day.toEpochDay());
        HearingCare care = stage.care().hearing();
        for (int left = chance.poisson(cheat.stealth().choose(0.15, 0.4, 0.5)); left > 0; left--) {
            care.client(cheat.shop(), day, chance)
                    .ifPresent(patient -> care.fit(care.honest(cheat.shop(), patient, day, chance)));
        }
        for (int left = chance.poisson(cheat.stealth().choose(3.5, 1.1, 0.22)); left > 0; left--) {
            victim(stage, cheat, day, chance).ifPresent(patient -> cheat(care, cheat, patient, day, chance));
        }
    }

    /** Whose name is used: anybody, the young too, or where it is subtle a client. */
    private static Optional<Insured> victim(Stage stage, Cheat cheat, LocalDate day, Chance chance) {
        HearingCare care = stage.care().hearing();
        if (cheat.stealth() == Stealth.SUBTLE) {
            return care.client(cheat.shop(), day, chance);
        }
        for (int i = 0; i < 20; i++) {
            Insured one = chance.pick(stage.population().all());
            int age = one.ageIn(day.getYear());
            boolean fits = age >= YOUNGEST && (cheat.stealth() == Stealth.PLAIN || age <= OLDEST_IF_BRAZEN);
            if (fits && one.aliveOn(day) && !care.isFitted(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static void cheat(HearingCare care, Cheat cheat, Insured patient, LocalDate day, Chance chance) {
        int given = chance.happens(cheat.stealth().choose(0.75, 0.5, 0.2)) ? 0 : 1;
        boolean seenAgain = chance.happens(cheat.stealth().choose(0, 0.1, given == 1 ? 0.9 : 0.3));
        int second = 9 * 3600 + 1200 + chance.below(9 * 3600);
        care.fit(Fitting.honest(
                        cheat.shop(), patient, ShopCasting.prescribed(cheat.prescriber(), day, chance), day, second, 2)
                .giving(given, seenAgain)
                .told(cheat.story()));
    }
}
