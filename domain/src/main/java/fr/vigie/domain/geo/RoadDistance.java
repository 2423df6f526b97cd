package fr.vigie.domain.geo;

import java.io.Serializable;

/**
 * How far it is by road from one position to another: an estimate, or the answer of a routing engine.
 *
 * <p>Serializable, so that a job can carry it to where it runs.
 */
@FunctionalInterface
public interface RoadDistance extends Serializable {

    /** Distance by road in km, never negative and never shorter than the great circle; positions in degrees. */
    double km(double latitude1, double longitude1, double latitude2, double longitude2);

    /** Distance by road in km between the centres of two communes. */
    default double km(Place from, Place to) {
        return km(from.latitude(), from.longitude(), to.latitude(), to.longitude());
    }
}
