package fr.vigie.domain.tariff;

import fr.vigie.domain.event.PackageKind;
import fr.vigie.domain.reference.Profession;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a package of care (SSIAD, EHPAD, HAD) pays on a day of care, so that it is not due a second time.
 *
 * <p>Only the row of the SSIAD is sourced. No row means that nobody knows, not that the act may be billed.
 */
public final class PackageContents {

    private static final PackageContents BUILT_IN = new PackageContents(DatedTable.builtIn("package-contents.csv"));
    private static final String DISPUTED = "DISPUTED";

    private final DatedTable table;

    private PackageContents(DatedTable table) {
        this.table = table;
    }

    /** The contents that Vigie carries. */
    public static PackageContents builtIn() {
        return BUILT_IN;
    }

    /** Whether a package pays the acts of a profession. */
    public boolean pays(PackageKind kind, Profession profession, LocalDate careDate) {
        return row(kind, profession, careDate).isPresent();
    }

    /** Whether it depends on a protocol that is not known which of these acts it pays. */
    public boolean isDisputed(PackageKind kind, Profession profession, LocalDate careDate) {
        return row(kind, profession, careDate)
                .filter(row -> row.unit().equals(DISPUTED))
                .isPresent();
    }

    private Optional<TariffRow> row(PackageKind kind, Profession profession, LocalDate careDate) {
        return table.find(kind.name(), profession.name(), Zone.METROPOLE, careDate);
    }

    /** The rows, with their sources. */
    public DatedTable table() {
        return table;
    }
}
