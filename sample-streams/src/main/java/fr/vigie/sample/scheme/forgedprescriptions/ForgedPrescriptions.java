package fr.vigie.sample.scheme.forgedprescriptions;

import fr.vigie.sample.calendar.Epidemic;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.dispensing.Dispensing;
import fr.vigie.sample.dispensing.Product;
import fr.vigie.sample.dispensing.Product.Use;
import fr.vigie.sample.dispensing.Sale;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.prescribing.Referral;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ring of mules has expensive medicines dispensed on forged prescriptions of a physician who knows nothing of it: each
 * mule under several identities, from one pharmacy to the next.
 */
public final class ForgedPrescriptions implements Story {
    private static final long COSTLY_CENTS = 20_000;
    private static final long TOO_COSTLY_CENTS = 500_000;

    /** One ring: who signs unknowingly, under which names, at which counters. */
    private record Ring(
            int index,
            Practitioner prescriber,
            List<String> identities,
            List<Pharmacy> pharmacies,
            Stealth stealth,
            Instance story) {}

    @Override
    public String storyName() {
        return "forged-prescriptions";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            int index = i;
            Stealth stealth = stage.stealth(storyName(), i);
            prescriber(stage, stealth, chance).ifPresent(victim -> plant(stage, index, victim, stealth, chance));
        }
    }

    /** Of a hospital far away, or where it is subtle a physician of the département. */
    private static Optional<Practitioner> prescriber(Stage stage, Stealth stealth, Chance chance) {
        List<Practitioner> candidates = new ArrayList<>();
        if (stealth == Stealth.SUBTLE) {
            stage.physicians().physicians().forEach(one -> candidates.add(one.person()));
        } else {
            candidates.addAll(stage.care().book().hospital().far());
        }
        chance.shuffle(candidates);
        return candidates.stream().filter(one -> stage.take(one.id())).findFirst();
    }

    private void plant(Stage stage, int index, Practitioner victim, Stealth stealth, Chance chance) {
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.PRESCRIPTIONS,
                        stealth,
                        "De fausses ordonnances d'un médecin usurpé servent à obtenir des médicaments chers"
                                + " dans de nombreuses pharmacies.")
                .asRing()
                .about(SubjectKind.PROFESSIONAL, victim.id(), Role.VICTIM);
        List<String> identities = identities(stage, stealth, story, chance);
        List<Pharmacy> pharmacies = new ArrayList<>(stage.pharmacies().pharmacies());
        chance.shuffle(pharmacies);
        int reach = Math.min(pharmacies.size(), (int) stealth.choose(14, 10, 6) + chance.below(6));
        Ring ring = new Ring(index, victim, identities, List.copyOf(pharmacies.subList(0, reach)), stealth, story);
        schedule(stage, ring, chance);
    }

    private List<String> identities(Stage stage, Stealth stealth, Instance story, Chance chance) {
        List<String> identities = new ArrayList<>();
        int mules = (int) stealth.choose(3, 3, 4) + chance.below(2);
        for (int i = 0; i < mules; i++) {
            Insured mule = chance.pick(stage.population().all());
            if (mule.ageIn(stage.time().from().getYear()) >= 20
                    && mule.diedOn().isEmpty()
                    && stage.take(mule.patientId())) {
                identities.add(mule.patientId());
            }
            for (int more = (int) stealth.choose(3, 2, 1); more > 0; more--) {
                String other = stage.pharmacies().visitors().pickKnown(chance).patientId();
                if (stage.take(other)) {
                    identities.add(other);
                }
            }
        }
        for (String identity : identities) {
            story.about(
                    SubjectKind.PATIENT,
                    identity,
                    identity.equals(identities.get(0)) ? Role.SUSPECT : Role.PARTICIPANT);
        }
        return List.copyOf(identities);
    }

    private static void schedule(Stage stage, Ring ring, Chance chance) {
        Period spell = stage.spell(chance, 0.5);
        int length = (int) Math.min(spell.days(), ring.stealth().choose(35, 90, 150));
        int count = (int) ring.stealth().choose(30, 28, 16) + chance.below(12);
        for (int i = 0; i < count; i++) {
            LocalDate day = spell.from().plusDays(chance.below(length));
            int number = i;
            if (Epidemic.pharmaciesOpen(day)) {
                stage.agenda().on(day, () -> collect(stage, ring, number, day));
            }
        }
    }

    private static void collect(Stage stage, Ring ring, int number, LocalDate day) {
        Chance chance = Chance.of(stage.seed(), "forged", ring.index(), number);
        Dispensing dispensing = stage.care().dispensing();
        Pharmacy pharmacy = ring.pharmacies().get(number % ring.pharmacies().size());
        Referral referral = new Referral(ring.prescriber(), officeDayBefore(day.minusDays(chance.below(6))));
        int second = 10 * 3600 + chance.below(8 * 3600);
        dispensing.sell(
                new Sale(
                        pharmacy,
                        chance.pick(ring.identities()),
                        true,
                        referral,
                        second,
                        products(dispensing, ring.stealth(), chance),
                        Optional.of(ring.story()),
                        true),
                day,
                chance);
    }

    private static LocalDate officeDayBefore(LocalDate day) {
        LocalDate on = day;
        while (!FrenchCalendar.isOfficeDay(on)) {
            on = on.minusDays(1);
        }
        return on;
    }

    /** One expensive medicine, among cheap ones where it hides. */
    private static List<Product> products(Dispensing dispensing, Stealth stealth, Chance chance) {
        List<Product> products = new ArrayList<>();
        boolean diabetes = chance.happens(stealth.choose(0.15, 0.4, 0.85));
        Product dear = dispensing.formulary().pick(diabetes ? Use.DIABETES : Use.COSTLY, chance);
        while (!diabetes && (dear.priceCents() < COSTLY_CENTS || dear.priceCents() > TOO_COSTLY_CENTS)) {
            dear = dispensing.formulary().pick(Use.COSTLY, chance);
        }
        products.add(dear);
        if (chance.happens(stealth.choose(0.1, 0.4, 0.8))) {
            products.add(dispensing.formulary().pick(Use.CHRONIC, chance));
        }
        return products;
    }
}
