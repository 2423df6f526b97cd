package fr.vigie.sample.people;

import fr.vigie.sample.chance.Chance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The insured of a world, by commune. */
public final class Population {
    private final List<Insured> all;
    private final List<Employer> employers;
    private final List<EhpadHome> ehpads;
    private final List<Insured> employed;
    private final int year;
    /** Looked up by commune, never iterated: its order is of no account. */
    private final Map<String, List<Insured>> byCommune = new HashMap<>();

    private final Map<String, List<Insured>> eldersByCommune = new HashMap<>();

    Population(List<Insured> all, List<Employer> employers, List<EhpadHome> ehpads, int year) {
        this.all = List.copyOf(all);
        this.employers = new ArrayList<>(employers);
        this.ehpads = List.copyOf(ehpads);
        this.year = year;
        this.employed = new ArrayList<>(
                all.stream().filter(one -> !one.jobs().isEmpty()).toList());
        for (Insured one : all) {
            String commune = one.home().commune().code();
            byCommune.computeIfAbsent(commune, key -> new ArrayList<>()).add(one);
            if (one.ageIn(year) >= 62) {
                eldersByCommune
                        .computeIfAbsent(commune, key -> new ArrayList<>())
                        .add(one);
            }
        }
    }

    /** Everybody, by index. */
    public List<Insured> all() {
        return all;
    }

    /** Year in which the world begins. */
    public int year() {
        return year;
    }

    /** Everybody with a job at some time. */
    public List<Insured> employed() {
        return Collections.unmodifiableList(employed);
    }

    /** Gives a job to somebody, before the first day. */
    public void hire(Insured one, Job job) {
        if (one.jobs().isEmpty()) {
            employed.add(one);
        }
        one.jobs().add(job);
    }

    /** Employers, by number. */
    public List<Employer> employers() {
        return Collections.unmodifiableList(employers);
    }

    /** Adds an employer, before the first day. */
    public void found(Employer employer) {
        employers.add(employer);
    }

    /** Homes for dependent elderly people. */
    public List<EhpadHome> ehpads() {
        return ehpads;
    }

    /** Somebody of a commune, or of anywhere where nobody lives there. */
    public Insured pickIn(String commune, Chance chance) {
        return chance.pick(byCommune.getOrDefault(commune, all));
    }

    /** Somebody aged 62 or more of a commune, or anybody of it, or of anywhere. */
    public Insured pickElderIn(String commune, Chance chance) {
        List<Insured> elders = eldersByCommune.get(commune);
        return elders == null ? pickIn(commune, chance) : chance.pick(elders);
    }
}
