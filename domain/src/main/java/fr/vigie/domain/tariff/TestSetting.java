package fr.vigie.domain.tariff;

import fr.vigie.domain.event.Place;

/**
 * The settings between which the price of an antigen test differs.
 *
 * <p>The tariffs say cabinet, home, and three patients or more in one place; a line says only where. Establishments,
 * schools and stands are taken for the last, which is the lowest price: an approximation, unverified.
 */
enum TestSetting {
    OWN,
    HOME,
    COLLECTIVE;

    static TestSetting of(Place place) {
        return switch (place) {
            case HOME -> HOME;
            case EHPAD, SCHOOL, STAND -> COLLECTIVE;
            default -> OWN;
        };
    }
}
