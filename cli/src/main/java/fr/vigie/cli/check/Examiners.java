package fr.vigie.cli.check;

import fr.vigie.cli.check.fault.FaultLog;
import fr.vigie.cli.check.figure.WorldProfile;
import fr.vigie.cli.check.integrity.CardUsers;
import fr.vigie.cli.check.integrity.CareDates;
import fr.vigie.cli.check.integrity.Invoices;
import fr.vigie.cli.check.integrity.Leaves;
import fr.vigie.cli.check.integrity.PaidInvoices;
import fr.vigie.cli.check.integrity.PaidLeaves;
import fr.vigie.cli.check.integrity.Periods;
import fr.vigie.cli.check.integrity.Rectifications;
import fr.vigie.cli.check.integrity.Register;
import fr.vigie.cli.check.integrity.Registrations;
import fr.vigie.cli.check.label.LabelBook;
import fr.vigie.cli.check.label.LabelledMoney;
import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.cli.check.tariff.AllowanceRates;
import fr.vigie.cli.check.tariff.LinePrices;
import fr.vigie.domain.stream.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who looks at which stream, and what those who look share. */
final class Examiners {
    private final Optional<LabelBook> labels;
    private final boolean whole;
    private final Register professions = Register.professions();
    private final Register birthYears = Register.birthYears();
    private final Register cardStarts = Register.cardStarts();
    private final Register cardHolders = Register.cardHolders();
    private final Leaves leaves = new Leaves();
    private final Invoices invoices = new Invoices();
    private final WorldProfile world = new WorldProfile(invoices, leaves);
    private final List<LabelledMoney> money = new ArrayList<>();

    /** Of a delivery; with labels it is a world, which must be whole. */
    Examiners(Optional<LabelBook> labels) {
        this.labels = labels;
        this.whole = labels.isPresent();
    }

    /** Those that look at the records of a stream, in turn. */
    List<RowExaminer> of(StreamCheck check) {
        FaultLog faults = check.faults();
        Stream stream = check.ledger().stream();
        List<RowExaminer> list = new ArrayList<>();
        Periods.of(stream, faults).ifPresent(list::add);
        switch (stream) {
            case PROFESSIONALS -> list.add(professions);
            case PATIENTS -> list.add(birthYears);
            case CARDS -> list.addAll(List.of(cardStarts, cardHolders));
            case CARD_USES -> list.add(new CardUsers(cardStarts, cardHolders, this::isEvidence, faults, whole));
            case TEST_REGISTRATIONS -> list.add(new Registrations(faults));
            case BILLING_LINES -> list.addAll(billing(check, faults));
            case PAYMENTS -> list.add(new PaidInvoices(invoices, faults, whole));
            case SICK_LEAVES -> list.addAll(List.of(leaves, rectifications(check, faults)));
            case DAILY_ALLOWANCES -> list.addAll(allowances(faults));
            default -> {}
        }
        list.addAll(world.of(stream));
        return list;
    }

    private boolean isEvidence(long idHash) {
        return labels.filter(book -> book.isEvidence(idHash)).isPresent();
    }

    private List<RowExaminer> billing(StreamCheck check, FaultLog faults) {
        List<RowExaminer> list = new ArrayList<>(List.of(
                invoices,
                new CareDates(birthYears, faults),
                new LinePrices(professions, faults),
                rectifications(check, faults)));
        labels.ifPresent(book -> list.add(keep(LabelledMoney.ofLines(book))));
        return list;
    }

    private List<RowExaminer> allowances(FaultLog faults) {
        List<RowExaminer> list =
                new ArrayList<>(List.of(new PaidLeaves(leaves, faults, whole), new AllowanceRates(leaves, faults)));
        labels.ifPresent(book -> list.add(keep(LabelledMoney.ofAllowances(book))));
        return list;
    }

    private LabelledMoney keep(LabelledMoney amounts) {
        money.add(amounts);
        return amounts;
    }

    private static Rectifications rectifications(StreamCheck check, FaultLog faults) {
        return new Rectifications(Fields.of(check.ledger().stream(), "rectifies"), check.ledger(), faults);
    }

    /** What is measured of the delivery as a whole. */
    WorldProfile world() {
        return world;
    }

    /** Sums of which labels say that they are undue. */
    List<LabelledMoney> money() {
        return money;
    }
}
