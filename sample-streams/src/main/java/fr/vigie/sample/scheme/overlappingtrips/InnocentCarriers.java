package fr.vigie.sample.scheme.overlappingtrips;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.territory.Site;
import fr.vigie.sample.transport.Carrier;
import fr.vigie.sample.transport.Leg;
import fr.vigie.sample.transport.Rider;
import fr.vigie.sample.transport.Transport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Carriers whose trips are all due. */
public enum InnocentCarriers implements Story {
    /** Patients of one treatment who live near each other ride together: lawful, and billed as shared. */
    SHARED_TRIPS("shared-trips", "Transports partagés licites : plusieurs patients dans le même véhicule.") {
        @Override
        void tell(Stage stage, Chance chance) {
            find(stage, chance, 0).ifPresent(carrier -> {
                Instance story = note(stage, carrier);
                carrier.share(0.95);
                carrier.adopt((own, driven, day) -> mark(driven, story, Leg::shared));
            });
        }
    },
    /** Several vehicles under one number, driving at the same time. */
    PARALLEL_VEHICLES("parallel-vehicles", "Plusieurs véhicules roulent en même temps sous un seul numéro.") {
        @Override
        void tell(Stage stage, Chance chance) {
            int most = stage.care().transport().carriers().stream()
                    .mapToInt(carrier -> carrier.vehicles().size())
                    .max()
                    .orElse(0);
            find(stage, chance, Math.min(4, most)).ifPresent(carrier -> {
                Instance story = note(stage, carrier);
                carrier.adopt((own, driven, day) -> story.evidenceIds().size() > EVIDENCE
                        ? driven
                        : mark(driven, story, leg -> !leg.vehicle()
                                .equals(own.vehicles().get(0))));
            });
        }
    },
    /** A road is closed for some weeks: everybody drives round. */
    CLOSED_ROAD("closed-road", "Route barrée pendant des semaines : détour imposé, kilomètres réellement parcourus.") {
        @Override
        void tell(Stage stage, Chance chance) {
            find(stage, chance, 0).ifPresent(carrier -> {
                Instance story = note(stage, carrier);
                double factor = chance.uniform(1.22, 1.45);
                int start = (int) (stage.time().days() * chance.uniform(0.1, 0.5));
                Period works = new Period(
                        stage.time().from().plusDays(start),
                        stage.time().from().plusDays(start + chance.between(20, 45)));
                carrier.adopt((own, driven, day) -> works.contains(day) ? detour(driven, factor, story) : driven);
            });
        }
    },
    /** The nearest centre takes nobody more: patients are driven to the next ones. */
    FULL_CENTRE("full-centre", "Le centre de soins le plus proche est complet : trajets vers un centre plus éloigné.") {
        @Override
        void tell(Stage stage, Chance chance) {
            find(stage, chance, 0).ifPresent(carrier -> {
                Instance story = note(stage, carrier);
                Transport transport = stage.care().transport();
                List<Rider> riders = carrier.riders();
                for (int i = 0; i < riders.size(); i += 2) {
                    riders.set(i, farther(transport, riders.get(i)));
                }
                carrier.adopt((own, driven, day) -> mark(driven, story, leg -> !leg.rider()
                        .destination()
                        .equals(transport.hospitalOf(leg.rider().patient()))));
            });
        }
    },
    /** Patients are driven home on the day they leave hospital. */
    DISCHARGE("discharge-trips", "Retours à domicile le jour de la sortie d'hospitalisation.") {
        @Override
        void tell(Stage stage, Chance chance) {
            find(stage, chance, 0).ifPresent(carrier -> {
                Instance story = note(stage, carrier);
                carrier.adopt((own, driven, day) -> withDischarges(stage, own, driven, day, story));
            });
        }
    };

    private static final int EVIDENCE = 400;
    private static final int EVENING = 17 * 3600;
    private static final int LATEST = 22 * 3600;

    private final String storyName;
    private final String explanation;

    InnocentCarriers(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    abstract void tell(Stage stage, Chance chance);

    private static Optional<Carrier> find(Stage stage, Chance chance, int fewestVehicles) {
        return CarrierCasting.any(stage, chance, carrier -> carrier.vehicles().size() >= fewestVehicles);
    }

    private static List<Leg> mark(List<Leg> driven, Instance story, Predicate<Leg> which) {
        return driven.stream()
                .map(leg -> which.test(leg) ? leg.told(story) : leg)
                .toList();
    }

    private static List<Leg> detour(List<Leg> driven, double factor, Instance story) {
        return driven.stream().map(leg -> leg.detour(factor).told(story)).toList();
    }

    /** Takes home, once a vehicle is free in the evening, a patient who leaves hospital on a day. */
    private static List<Leg> withDischarges(
            Stage stage, Carrier carrier, List<Leg> driven, LocalDate day, Instance story) {
        Transport transport = stage.care().transport();
        String vehicle = carrier.vehicles().get(0);
        List<Leg> legs = new ArrayList<>(driven);
        int free = EVENING;
        for (Leg leg : driven) {
            free = leg.vehicle().equals(vehicle) ? Math.max(free, leg.endSecond() + 1200) : free;
        }
        Chance chance = Chance.of(stage.seed(), "discharges", carrier.index(), day.toEpochDay());
        int start = free;
        transport
                .inpatient(day, true, chance)
                .filter(rider -> start < LATEST)
                .ifPresent(rider ->
                        legs.add(Leg.driven(rider, false, vehicle, start, false).told(story)));
        return legs;
    }

    private static Rider farther(Transport transport, Rider rider) {
        Site home = rider.patient().home();
        List<Site> sites = transport.hospitals().stream()
                .sorted(Comparator.comparingDouble(home::roadKm).thenComparing(Site::addressId))
                .toList();
        Site second = sites.get(Math.min(1, sites.size() - 1));
        return new Rider(
                rider.patient(),
                second,
                rider.referral(),
                rider.weekdays(),
                rider.staySeconds(),
                rider.until().plusDays(365));
    }

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

    Instance note(Stage stage, Carrier carrier) {
        return stage.labels()
                .lookAlike(storyName, SchemeCode.TRANSPORT, explanation)
                .about(SubjectKind.BILLER, carrier.practice().billerId(), Role.LOOK_ALIKE);
    }
}
