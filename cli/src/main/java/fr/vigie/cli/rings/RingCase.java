package fr.vigie.cli.rings;

import fr.vigie.graph.history.KnownRing;
import fr.vigie.streaming.fusion.WholeAlert;

/**
 * A ring and its alert.
 *
 * @param ring the ring with its identity and lineage
 * @param alert what is handed over
 */
public record RingCase(KnownRing ring, WholeAlert alert) {}
