package fr.vigie.cli.check.fault;

import fr.vigie.cli.records.Place;

/**
 * Something wrong at a place.
 *
 * @param detail the fields and values concerned
 */
public record Fault(Place place, String detail) {
    @Override
    public String toString() {
        return place + ": " + detail;
    }
}
