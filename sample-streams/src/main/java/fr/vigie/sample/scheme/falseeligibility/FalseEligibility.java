package fr.vigie.sample.scheme.falseeligibility;

import fr.vigie.domain.event.Eligibility;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.scheme.PharmacyFraud;
import fr.vigie.sample.scheme.Stage;
import java.time.LocalDate;

/** Pharmacies that bill tests on a free ground from 2021-10-15 on although the patient had none and should have paid. */
public final class FalseEligibility extends PharmacyFraud {
    /** From the arrêté of 14 October 2021 to the vaccine pass, after which nobody pays for a test to go out. */
    static final Period ERA = new Period(LocalDate.of(2021, 10, 15), LocalDate.of(2022, 1, 23));

    @Override
    public String storyName() {
        return "false-eligibility";
    }

    @Override
    protected Period era() {
        return ERA;
    }

    @Override
    protected void plant(Stage stage, Pharmacy pharmacy, Part part) {
        Period spell = part.spell();
        Stealth stealth = part.stealth();
        Chance chance = part.chance();
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.ANTIGEN_TESTS,
                        stealth,
                        "La pharmacie facture à l'assurance maladie, sous un faux motif de gratuité, des tests que les"
                                + " patients auraient dû payer.")
                .about(SubjectKind.BILLER, pharmacy.billerId(), Role.SUSPECT);
        Eligibility[] grounds =
                switch (stealth) {
                    case BRAZEN -> new Eligibility[] {Eligibility.CONTACT};
                    case PLAIN -> new Eligibility[] {Eligibility.CONTACT, Eligibility.PRESCRIPTION};
                    case SUBTLE ->
                        new Eligibility[] {
                            Eligibility.VACCINATED,
                            Eligibility.VACCINATED,
                            Eligibility.CONTACT,
                            Eligibility.PRESCRIPTION
                        };
                };
        double share = stealth.choose(1, 0.85, 0.5);
        double attracted = stealth.choose(3, 2, 1) * chance.uniform(0.8, 1.2);
        stage.pharmacies().adopt(pharmacy, new FreeForAll(story, pharmacy, spell, share, attracted, grounds));
    }
}
