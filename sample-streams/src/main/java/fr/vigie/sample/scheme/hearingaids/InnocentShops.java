package fr.vigie.sample.scheme.hearingaids;

import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.hearing.Fitting;
import fr.vigie.sample.hearing.HearingCare;
import fr.vigie.sample.hearing.HearingShop;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.Routine;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shops whose hearing aids are all due. */
public enum InnocentShops implements Story {
    /** A new shop where there was none: many clients at once, elderly, followed. */
    NEW_SHOP("new-hearing-shop", "Nouveau centre auditif dans une zone sous-dotée : clientèle âgée, suivi assuré.") {
        @Override
        void tell(Stage stage, Chance chance) {
            Period time = stage.time();
            HearingShop shop =
                    ShopCasting.openWhereNoneIs(stage, time.from().minusDays(20 + chance.below(100)), chance);
            Instance story = note(stage, shop);
            Routine.daily(stage.agenda(), time, day -> fit(stage, shop, 0.9, story, day));
        }
    },
    /** Aids lost or broken, renewed before four years have passed with the reason that allows it. */
    LOST_AIDS("lost-hearing-aids", "Aides auditives perdues ou cassées, renouvelées plus tôt avec justification.") {
        @Override
        void tell(Stage stage, Chance chance) {
            ShopCasting.existing(stage, chance).ifPresent(shop -> {
                Instance story = note(stage, shop);
                for (int left = chance.between(6, 12); left > 0; left--) {
                    loseAndRenew(stage, shop, story, chance);
                }
            });
        }
    },
    /** Children deaf from birth, all sent by one ENT to the shop that fits children. */
    DEAF_CHILDREN("deaf-children", "Enfants sourds congénitaux adressés par un même ORL à un centre spécialisé.") {
        @Override
        void tell(Stage stage, Chance chance) {
            Optional<Practitioner> ent = ShopCasting.hospitalDoctor(stage, chance);
            Optional<HearingShop> shop = ShopCasting.existing(stage, chance);
            if (ent.isEmpty() || shop.isEmpty()) {
                return;
            }
            Instance story = note(stage, shop.get());
            story.about(SubjectKind.PROFESSIONAL, ent.get().id(), Role.LOOK_ALIKE);
            for (int left = chance.between(12, 25); left > 0; left--) {
                LocalDate day = day(stage, chance, 1);
                stage.agenda().on(day, () -> fitChild(stage, shop.get(), ent.get(), story, day));
            }
        }
    };

    private static final int DAYS_TO_RENEWAL = 45;

    private final String storyName;
    private final String explanation;

    InnocentShops(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    abstract void tell(Stage stage, Chance chance);

    @Override
    public String storyName() {
        return storyName;
    }

    @Override
    public boolean isLookAlike() {
        return true;
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            tell(stage, stage.chance(storyName, i));
        }
    }

    Instance note(Stage stage, HearingShop shop) {
        Instance story = stage.labels().lookAlike(storyName, SchemeCode.HEARING_AIDS, explanation);
        return story.about(SubjectKind.BILLER, shop.practice().billerId(), Role.LOOK_ALIKE)
                .about(SubjectKind.PROFESSIONAL, shop.audiologist().id(), Role.LOOK_ALIKE);
    }

    /** An office day in the first part of the world's time. */
    private static LocalDate day(Stage stage, Chance chance, double part) {
        int days = Math.max(1, (int) (stage.time().days() * part));
        return FrenchCalendar.officeDayFrom(stage.time().from().plusDays(chance.below(days)));
    }

    private static void fit(Stage stage, HearingShop shop, double mean, Instance story, LocalDate day) {
        Chance chance = Chance.of(stage.seed(), "new-shop", shop.index(), day.toEpochDay());
        HearingCare care = stage.care().hearing();
        int count = FrenchCalendar.isSundayOrHoliday(day) ? 0 : chance.poisson(mean);
        for (int i = 0; i < count; i++) {
            care.client(shop, day, chance)
                    .ifPresent(client ->
                            care.fit(care.honest(shop, client, day, chance).told(story)));
        }
    }

    private static void loseAndRenew(Stage stage, HearingShop shop, Instance story, Chance chance) {
        LocalDate first = day(stage, chance, 0.6);
        LocalDate again = FrenchCalendar.officeDayFrom(first.plusDays(DAYS_TO_RENEWAL + chance.below(60)));
        HearingCare care = stage.care().hearing();
        stage.agenda().on(first, () -> {
            Chance later = Chance.of(stage.seed(), "lost-aids", shop.index(), first.toEpochDay());
            care.client(shop, first, later).ifPresent(client -> {
                care.fit(care.honest(shop, client, first, later).told(story));
                stage.agenda().on(again, () -> renew(care, shop, client, again, story, later));
            });
        });
    }

    private static void renew(
            HearingCare care, HearingShop shop, Insured client, LocalDate day, Instance story, Chance chance) {
        if (client.aliveOn(day)) {
            String reason = chance.happens(0.5) ? "PERTE" : "CASSE";
            care.fit(care.honest(shop, client, day, chance).because(reason).told(story));
        }
    }

    private static void fitChild(Stage stage, HearingShop shop, Practitioner ent, Instance story, LocalDate day) {
        Chance chance = Chance.of(stage.seed(), "deaf-child", shop.index(), day.toEpochDay());
        HearingCare care = stage.care().hearing();
        List<Insured> all = stage.population().all();
        for (int i = 0; i < 60; i++) {
            Insured child = chance.pick(all);
            int age = child.ageIn(day.getYear());
            if (age >= 1 && age <= 18 && child.aliveOn(day) && !care.isFitted(child)) {
                int second = 10 * 3600 + chance.below(7 * 3600);
                care.fit(Fitting.honest(shop, child, ShopCasting.prescribed(ent, day, chance), day, second, 2)
                        .told(story));
                return;
            }
        }
    }
}
