package fr.vigie.cli.check.figure;

import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.cli.check.row.TextHash;
import fr.vigie.cli.check.table.LongTable;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.domain.stream.Stream;

/** Professionals by what they are; the last record's word counts. */
public final class People implements RowExaminer {
    private static final int ID = Fields.of(Stream.PROFESSIONALS, "professionalId");
    private static final int PROFESSION = Fields.of(Stream.PROFESSIONALS, "profession");
    private static final int STATUS = Fields.of(Stream.PROFESSIONALS, "status");
    private static final int SPECIALTY = Fields.of(Stream.PROFESSIONALS, "specialtyCode");
    private static final int RETIRED = Fields.of(Stream.PROFESSIONALS, "retiredOn");
    private static final long GENERAL = TextHash.of("1");
    private static final long GENERAL_PADDED = TextHash.of("01");
    private static final int SETTLED = 1 << 8;
    private static final int GENERALIST = 1 << 9;

    private final LongTable people = new LongTable();

    @Override
    public void examine(Row row) {
        long status = row.get(STATUS);
        boolean settled = status != ProfessionalStatus.SALARIE.ordinal() && !row.has(RETIRED);
        boolean replacing = status == ProfessionalStatus.REMPLACANT.ordinal();
        long specialty = row.get(SPECIALTY, 0);
        boolean general = specialty == GENERAL || specialty == GENERAL_PADDED;
        people.put(
                row.get(ID), row.get(PROFESSION) | (settled ? SETTLED : 0) | (general && !replacing ? GENERALIST : 0));
    }

    /** Whether somebody, given by the hash of the id, is of a profession. */
    boolean is(long idHash, Profession profession) {
        long known = people.get(idHash);
        return known != LongTable.ABSENT && (known & 0xFF) == profession.ordinal();
    }

    /** Whether somebody is a general practitioner. */
    boolean isGeneralPractitioner(long idHash) {
        return is(idHash, Profession.PHYSICIAN) && (people.get(idHash) & GENERALIST) != 0;
    }

    /** How many of a profession practise on their own account and have not retired, replacements included. */
    public long settled(Profession profession) {
        return count(SETTLED | profession.ordinal(), 0xFF | SETTLED);
    }

    /** How many general practitioners practise on their own account and have not retired, replacements apart. */
    public long generalPractitioners() {
        return count(SETTLED | GENERALIST | Profession.PHYSICIAN.ordinal(), 0xFF | SETTLED | GENERALIST);
    }

    private long count(int wanted, int mask) {
        long[] count = new long[1];
        people.forEach((id, what) -> count[0] += (what & mask) == wanted ? 1 : 0);
        return count[0];
    }
}
