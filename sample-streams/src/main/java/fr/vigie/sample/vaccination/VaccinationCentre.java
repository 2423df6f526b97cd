package fr.vigie.sample.vaccination;

import fr.vigie.domain.geo.Place;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.territory.WeightedPlaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A vaccination centre: a hall with readers, nurses every day, physicians on their days off. */
public final class VaccinationCentre {
    private final int index;
    private final Practice hall;
    private final WeightedPlaces country;
    private final List<Member> staff = new ArrayList<>();

    /** Somebody who comes on some days. */
    private record Member(Practitioner person, Predicate<LocalDate> comes) {}

    VaccinationCentre(int index, Practice hall, WeightedPlaces country) {
        this.index = index;
        this.hall = hall;
        this.country = country;
    }

    int index() {
        return index;
    }

    /** The hall, its readers, its address; it bills nothing: who works there is paid by the half-day. */
    public Practice hall() {
        return hall;
    }

    /** Commune of the hall. */
    public Place commune() {
        return hall.site().commune();
    }

    /** Where those who are vaccinated live. */
    WeightedPlaces country() {
        return country;
    }

    /** Somebody comes to work here on some days. */
    public void employ(Practitioner person, Predicate<LocalDate> comes) {
        staff.add(new Member(person, comes));
        hall.members().add(person);
    }

    List<Practitioner> onDuty(LocalDate day) {
        List<Practitioner> present = new ArrayList<>();
        for (Member member : staff) {
            if (member.comes().test(day)) {
                present.add(member.person());
            }
        }
        return present;
    }
}
