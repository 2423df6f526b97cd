package fr.vigie.graph.leave;

/** What a leave may bear that the physician's own leaves do not. */
enum Sign {
    SCAN("copies numérisées"),
    PAPER("sur papier"),
    E_CPS("signés par e-CPS"),
    EVENING("envoyés le soir ou la nuit"),
    OUT_OF_REACH("pour des assurés qui habitent hors de son voisinage"),
    FAR("pour des assurés éloignés");

    private final String french;

    Sign(String french) {
        this.french = french;
    }

    String french() {
        return french;
    }
}
