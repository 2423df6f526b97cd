package fr.vigie.cli.check;

import fr.vigie.cli.records.Place;

/** A line that a run would reject, and why. */
record Fault(Place place, String reason) {
    @Override
    public String toString() {
        return place + ": " + reason;
    }
}
