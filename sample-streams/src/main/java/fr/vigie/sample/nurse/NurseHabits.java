package fr.vigie.sample.nurse;

import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.practice.Practitioner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nurses with ways of billing of their own; looked up by RPPS only. */
final class NurseHabits {
    private final Map<String, MileageHabit> driving = new HashMap<>();
    private final Map<String, CareHabit> caring = new HashMap<>();
    private final Map<String, List<NotedDays>> noted = new HashMap<>();

    void adopt(Practitioner nurse, MileageHabit habit) {
        driving.put(nurse.id(), habit);
    }

    void adopt(Practitioner nurse, CareHabit habit) {
        caring.put(nurse.id(), habit);
    }

    /** Has a nurse's days noted as those of a look-alike; {@code underOneDate} = billed on the last day, under its date. */
    void note(Practitioner nurse, Period days, Instance story, boolean underOneDate) {
        noted.computeIfAbsent(nurse.id(), key -> new ArrayList<>()).add(new NotedDays(days, story, underOneDate));
    }

    /** Days noted of an honest nurse. */
    Optional<NotedDays> noted(Practitioner nurse, LocalDate day) {
        boolean cheats = caring.containsKey(nurse.id())
                || driving(nurse).filter(habit -> !habit.isInnocent()).isPresent();
        if (cheats) {
            return Optional.empty();
        }
        for (NotedDays days : noted.getOrDefault(nurse.id(), List.of())) {
            if (days.days().contains(day)) {
                return Optional.of(days);
            }
        }
        return Optional.empty();
    }

    /** Days of a nurse that belong to a look-alike. */
    record NotedDays(Period days, Instance story, boolean underOneDate) {}

    Optional<MileageHabit> driving(Practitioner nurse) {
        return Optional.ofNullable(driving.get(nurse.id()));
    }

    Optional<CareHabit> caring(Practitioner nurse) {
        return Optional.ofNullable(caring.get(nurse.id()));
    }
}
