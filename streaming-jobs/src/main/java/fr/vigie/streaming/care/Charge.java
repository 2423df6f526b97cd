package fr.vigie.streaming.care;

import fr.vigie.streaming.fact.FindingKind;
import java.io.Serializable;

/**
 * What one code of suspicions comes to once it is a case, and how it is said in French.
 *
 * @param code code of the suspicions and of the finding
 * @param version version of the rules that suspect and weigh
 * @param kind breach or implausibility
 * @param probability prior probability that an investigator confirms it, 0–1
 * @param what completes "… passages sont facturés": {@code après la date de décès du patient}
 * @param legalBasis the texts
 * @param expected what would be normal
 * @param silentIf what would have kept it silent
 */
public record Charge(
        String code,
        String version,
        FindingKind kind,
        double probability,
        String what,
        String legalBasis,
        String expected,
        String silentIf)
        implements Serializable {}
