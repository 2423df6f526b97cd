package fr.vigie.domain.tariff;

import fr.vigie.domain.reference.Terrain;
import java.util.Arrays;
import java.util.Optional;

/** The act codes under which a nurse bills km. */
public enum MileageCode {
    /** Plaine. */
    IK,
    /** Montagne. */
    IKM,
    /** On foot or ski. */
    IKS;

    /** The code of an act as billed, where it is one of km. */
    public static Optional<MileageCode> of(String actCode) {
        return Arrays.stream(values())
                .filter(code -> code.name().equals(actCode))
                .findFirst();
    }

    /** The code for driving in a terrain. */
    public static MileageCode of(Terrain terrain) {
        return terrain == Terrain.MOUNTAIN ? IKM : IK;
    }
}
