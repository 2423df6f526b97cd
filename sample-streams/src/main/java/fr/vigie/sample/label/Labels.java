package fr.vigie.sample.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was planted in a world, and what only looks like it. */
public final class Labels {
    private final List<Instance> planted = new ArrayList<>();
    private final List<Instance> lookAlikes = new ArrayList<>();
    private final Map<String, Integer> numbers = new TreeMap<>();

    /** A planted fraud of a scheme. */
    public Instance plant(String name, SchemeCode scheme, Stealth stealth, String explanation) {
        return add(planted, name, scheme, stealth, explanation);
    }

    /** An innocent that looks like a scheme. */
    public Instance lookAlike(String name, SchemeCode scheme, String explanation) {
        return add(lookAlikes, name, scheme, Stealth.PLAIN, explanation);
    }

    /** Whether a planted fraud names somebody, in whatever role. */
    public boolean isInAFraud(String subjectId) {
        return planted.stream().anyMatch(instance -> instance.subjects().stream()
                .anyMatch(subject -> subject.id().equals(subjectId)));
    }

    private Instance add(List<Instance> list, String name, SchemeCode scheme, Stealth stealth, String explanation) {
        int number = numbers.merge(name, 1, Integer::sum);
        Instance instance = new Instance(name + "-" + number, name, scheme, stealth, explanation);
        list.add(instance);
        return instance;
    }

    /** Planted frauds that left evidence within the world's time, in order of planting. */
    public List<Instance> planted() {
        return withEvidence(planted);
    }

    /** Look-alikes that left evidence within the world's time. */
    public List<Instance> lookAlikes() {
        return withEvidence(lookAlikes);
    }

    private static List<Instance> withEvidence(List<Instance> list) {
        return list.stream()
                .filter(instance -> !instance.evidenceIds().isEmpty())
                .toList();
    }

    /** A stealth as labels write it. */
    public static String lower(Stealth stealth) {
        return stealth.name().toLowerCase(Locale.ROOT);
    }
}
