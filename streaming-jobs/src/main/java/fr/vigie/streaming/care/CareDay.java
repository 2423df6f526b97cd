package fr.vigie.streaming.care;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.fact.Suspicion;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * What is billed for one day of care of one accused: a professional (all cabinets on whose number the care was billed) or a
 * biller. A rule is shown what it reads of it and nothing else, whatever other rules read.
 *
 * @param subject identifier of the professional or biller
 * @param day day of care
 * @param lines the lines that hold (the latest version of each, nothing that was replaced or cancelled), in the order of
 *     {@link CareOrder#VISITS}
 * @param suspicions what was found of these lines where the patient's other records lie, by code and line
 * @param others further records of a biller on that day by event time and id: kit purchases, trips
 */
public record CareDay(
        String subject,
        LocalDate day,
        List<BillingLine> lines,
        List<Suspicion> suspicions,
        List<SpecificRecordBase> others) {
    public CareDay {
        lines = List.copyOf(lines);
        suspicions = List.copyOf(suspicions);
        others = List.copyOf(others);
    }

    /** The further records of a type. */
    public <T extends SpecificRecordBase> List<T> others(Class<T> type) {
        return others.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The suspicions with a code. */
    public List<Suspicion> suspicions(String code) {
        return suspicions.stream().filter(one -> one.getCode().equals(code)).toList();
    }
}
