package fr.vigie.cli.check.figure;

import fr.vigie.cli.check.row.TextHash;
import fr.vigie.cli.check.table.LongTable;

/** What an act code stands for, as far as the figures ask. */
enum ActGroup {
    NURSING("AMI", "AMX", "AIS", "BSA", "BSB", "BSC", "BSI", "DI"),
    MILEAGE("IK", "IKM", "IKS"),
    CONSULTATION("C", "CS", "G", "GS", "V"),
    TELECONSULTATION("TC", "TCG", "TCS"),
    DRUG("PH1", "PH2", "PH4", "PH7", "PH8"),
    PHARMACY_TEST("PMR"),
    OTHER;

    private static final ActGroup[] VALUES = values();
    private static final LongTable BY_CODE = new LongTable();

    static {
        for (ActGroup group : VALUES) {
            for (String code : group.codes) {
                BY_CODE.put(TextHash.of(code), group.ordinal());
            }
        }
    }

    private final String[] codes;

    ActGroup(String... codes) {
        this.codes = codes;
    }

    static ActGroup of(long codeHash) {
        long ordinal = BY_CODE.get(codeHash);
        return ordinal == LongTable.ABSENT ? OTHER : VALUES[(int) ordinal];
    }
}
