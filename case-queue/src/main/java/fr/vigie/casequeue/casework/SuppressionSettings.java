package fr.vigie.casequeue.casework;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * For how long, and up to what, alerts are put aside after a case on the same was concluded without action. A change holds for the
 * conclusions that come after it.
 *
 * @param days from the day of the conclusion, 0–730; 0 puts nothing aside
 * @param growth how many times the euros, members or, without euros, priority concluded on bring an alert back, 1–100
 * @param never codes of reasons that no conclusion covers: each such fact stands for itself, and what explained one explains no other
 */
@Component
public record SuppressionSettings(
        @Value("${vigie.suppression.days}") int days,
        @Value("${vigie.suppression.growth}") BigDecimal growth,
        @Value("${vigie.suppression.never}") List<String> never) {}
