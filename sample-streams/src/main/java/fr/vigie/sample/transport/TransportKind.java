package fr.vigie.sample.transport;

/** What carries a patient: the code billed. */
enum TransportKind {
    /** Ambulance. */
    ABA,
    /** Véhicule sanitaire léger. */
    VSL,
    /** Taxi under an agreement with the caisse. */
    TXI
}
