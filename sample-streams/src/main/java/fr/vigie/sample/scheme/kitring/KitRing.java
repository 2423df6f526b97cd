package fr.vigie.sample.scheme.kitring;

import fr.vigie.sample.calendar.Epidemic;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.pharmacy.AntigenTest.Registering;
import fr.vigie.sample.pharmacy.KitDelivery;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.scheme.InventedTests;
import fr.vigie.sample.scheme.KitNames;
import fr.vigie.sample.scheme.PharmacyCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several pharmacies that bill invented deliveries to the same closed list of professionals, or invented tests in the
 * names of the same patients, amid plenty of honest work.
 */
public final class KitRing implements Story {
    private static final int MANY_PHARMACIES = 60;
    private static final double KITS_BOUGHT = 0.5;
    private static final int STAGGER_DAYS = 21;
    private static final int SHORTEST_DAYS = 10;

    private final List<Member> members = new ArrayList<>();

    /** One pharmacy of a ring that bills deliveries. */
    private record Member(Instance story, Pharmacy pharmacy, Period spell, double lines, List<String> names) {}

    @Override
    public String storyName() {
        return "kit-ring";
    }

    /** Half as many as of other frauds: each takes three pharmacies or more. */
    @Override
    public int usualCount(int insured) {
        return insured < 10_000 ? 0 : 1 + insured / 400_000;
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            Optional<Period> spell = PharmacyCasting.spell(stage, chance, PharmacyCasting.EPIDEMIC);
            List<Pharmacy> pharmacies = spell.isPresent() ? find(stage, chance) : List.of();
            if (pharmacies.size() > 1) {
                plant(stage, pharmacies, i % 2 == 1, spell.get(), stealth, chance);
            }
        }
    }

    private static List<Pharmacy> find(Stage stage, Chance chance) {
        int wanted = stage.pharmacies().pharmacies().size() < MANY_PHARMACIES ? 3 : 3 + chance.below(3);
        List<Pharmacy> found = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            PharmacyCasting.find(stage, chance).ifPresent(found::add);
        }
        return found;
    }

    private void plant(
            Stage stage, List<Pharmacy> pharmacies, boolean patients, Period spell, Stealth stealth, Chance chance) {
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.ANTIGEN_TESTS,
                        stealth,
                        patients
                                ? "Plusieurs pharmacies facturent des tests fictifs aux noms des mêmes patients."
                                : "Plusieurs pharmacies facturent des boîtes de tests fictives aux mêmes professionnels.")
                .asRing();
        pharmacies.forEach(pharmacy -> story.about(SubjectKind.BILLER, pharmacy.billerId(), Role.SUSPECT));
        if (patients) {
            shareList(stage, pharmacies, story, spell, stealth, chance);
        } else {
            shareNames(stage, pharmacies, story, spell, stealth, chance);
        }
    }

    private void shareNames(
            Stage stage, List<Pharmacy> pharmacies, Instance story, Period spell, Stealth stealth, Chance chance) {
        int size = chance.between(6, 10);
        List<String> names = new ArrayList<>(KitNames.local(stage, chance, size / 2));
        names.addAll(KitNames.distant(stage, chance, size - names.size()));
        names.forEach(name -> story.about(SubjectKind.PROFESSIONAL, name, Role.VICTIM));
        for (Pharmacy pharmacy : pharmacies) {
            double lines = stealth.choose(5, 2.2, 0.8) * chance.uniform(0.7, 1.3);
            members.add(new Member(story, pharmacy, part(spell, chance), lines, names));
        }
    }

    private static void shareList(
            Stage stage, List<Pharmacy> pharmacies, Instance story, Period spell, Stealth stealth, Chance chance) {
        List<Insured> list = new ArrayList<>();
        for (int i = (int) stealth.choose(10, 14, 20); i > 0; i--) {
            Insured one = stage.pharmacies().customers().neighbour(pharmacies.get(0), spell.to(), chance);
            list.add(one);
            story.about(SubjectKind.PATIENT, one.patientId(), Role.VICTIM);
        }
        for (Pharmacy pharmacy : pharmacies) {
            stage.pharmacies()
                    .adopt(
                            pharmacy,
                            new InventedTests(
                                    story,
                                    part(spell, chance),
                                    stealth.choose(0.35, 0.2, 0.12),
                                    Registering.NORMAL,
                                    stealth.choose(0.2, 0.6, 1),
                                    (at, day, customers, draw) -> customers.testOf(at, draw.pick(list), day, draw)));
        }
    }

    /** Members join one after another, and do not all stay to the end. */
    private static Period part(Period spell, Chance chance) {
        int late = Math.min(chance.below(STAGGER_DAYS), Math.max(0, spell.days() - SHORTEST_DAYS));
        LocalDate from = spell.from().plusDays(late);
        int days = new Period(from, spell.to()).days();
        int kept = chance.happens(0.3) ? (int) (days * chance.uniform(0.6, 1)) : days;
        return new Period(from, from.plusDays(Math.max(1, kept) - 1L));
    }

    @Override
    public void play(Stage stage, LocalDate day) {
        for (Member member : members) {
            if (member.spell().contains(day) && Epidemic.pharmaciesOpen(day)) {
                bill(stage, member, day);
            }
        }
    }

    /** At most one box a name and day, as the rule has it. */
    private static void bill(Stage stage, Member member, LocalDate day) {
        Chance chance =
                Chance.of(stage.seed(), "ring-deliveries", member.pharmacy().index(), day.toEpochDay());
        List<String> names = new ArrayList<>(member.names());
        chance.shuffle(names);
        int lines = Math.min(names.size(), chance.poisson(member.lines()));
        for (String name : names.subList(0, lines)) {
            stage.pharmacies()
                    .deliver(
                            KitDelivery.invented(
                                    member.pharmacy(), name, 1, day, chance.happens(KITS_BOUGHT), member.story()),
                            chance);
        }
    }
}
