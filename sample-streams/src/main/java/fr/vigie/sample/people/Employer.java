package fr.vigie.sample.people;

import fr.vigie.domain.geo.Place;
import java.time.LocalDate;

/**
 * An employer.
 *
 * @param employerId SIRET
 * @param commune where it is
 * @param createdOn first day
 * @param headcount employees
 * @param subrogates whether it keeps paying the wage and receives the daily allowances itself
 * @param ibanHash its account
 */
public record Employer(
        String employerId, Place commune, LocalDate createdOn, int headcount, boolean subrogates, String ibanHash) {

    /** Its record in the references. */
    public fr.vigie.domain.reference.Employer toRecord() {
        fr.vigie.domain.reference.Employer employer = new fr.vigie.domain.reference.Employer();
        employer.setEmployerId(employerId);
        employer.setCommune(commune.code());
        employer.setCreatedOn(createdOn);
        employer.setHeadcount(headcount);
        return employer;
    }
}
