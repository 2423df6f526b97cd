package fr.vigie.sample.transport;

import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A carrier: ambulances, VSL or taxis under one number. */
public final class Carrier {
    private final int index;
    private final Practice practice;
    private final Practitioner manager;
    private final TransportKind kind;
    private final List<String> vehicles;
    private final List<Rider> riders = new ArrayList<>();
    private Optional<TripHabit> habit = Optional.empty();
    private double sharing = 0.15;

    Carrier(int index, Practice practice, Practitioner manager, TransportKind kind, List<String> vehicles) {
        this.index = index;
        this.practice = practice;
        this.manager = manager;
        this.kind = kind;
        this.vehicles = List.copyOf(vehicles);
    }

    /** Position among the carriers. */
    public int index() {
        return index;
    }

    /** As a biller. */
    public Practice practice() {
        return practice;
    }

    /** Who answers for its invoices. */
    Practitioner manager() {
        return manager;
    }

    /** What it drives. */
    TransportKind kind() {
        return kind;
    }

    /** Its vehicles. */
    public List<String> vehicles() {
        return vehicles;
    }

    /** Patients with a series under way. */
    public List<Rider> riders() {
        return riders;
    }

    /** What it bills beyond what it drives, or why it drives otherwise. */
    Optional<TripHabit> habit() {
        return habit;
    }

    /** Has it bill in a way of its own. */
    public void adopt(TripHabit own) {
        habit = Optional.of(own);
    }

    /** Share of patients of one destination that ride together. */
    double sharing() {
        return sharing;
    }

    /** Has it share more or fewer trips. */
    public void share(double share) {
        sharing = share;
    }
}
