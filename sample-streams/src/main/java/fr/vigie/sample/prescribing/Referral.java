package fr.vigie.sample.prescribing;

import fr.vigie.sample.practice.Practitioner;
import java.time.LocalDate;

/** Who prescribed something to somebody, and on which day. */
public record Referral(Practitioner prescriber, LocalDate on) {}
