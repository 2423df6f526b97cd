package fr.vigie.casequeue.casework;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How the weekly sample is drawn.
 *
 * @param size how many alerts, 1–100
 * @param beyond drawn among alerts of a later rank: those that would hardly be opened otherwise
 * @param subjects how many subjects without any alert, 0–100
 * @param seed a text; the same draws the same from the same alerts
 */
@Component
public record SampleSettings(
        @Value("${vigie.sample.size}") int size,
        @Value("${vigie.sample.beyond}") int beyond,
        @Value("${vigie.sample.subjects}") int subjects,
        @Value("${vigie.sample.seed}") String seed) {}
