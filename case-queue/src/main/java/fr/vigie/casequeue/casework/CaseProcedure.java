package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.alert.CountedItem;
import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.casequeue.procedure.CaseFacts;
import fr.vigie.casequeue.procedure.Deadline;
import fr.vigie.casequeue.procedure.Due;
import fr.vigie.casequeue.procedure.Intent;
import fr.vigie.casequeue.procedure.Move;
import fr.vigie.casequeue.procedure.PaidSum;
import fr.vigie.casequeue.procedure.Procedure;
import fr.vigie.casequeue.procedure.Step;
import fr.vigie.casequeue.procedure.StepInput;
import fr.vigie.casequeue.procedure.StepTaken;
import fr.vigie.casequeue.procedure.Taken;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of the procedure, taken in cases as they stand. */
@Component
public class CaseProcedure {
    /** Home lines of the active alerts of a case. */
    private static final String LINES =
            """
            from alert_item i join alert a using (alert_id)
            where i.home and a.status = 'ACTIVE' and i.alert_id in (:alerts)
            """;

    private final JdbcClient database;
    private final CaseBook book;
    private final CaseWork work;
    private final Timeline timeline;
    private final Accounting accounting;
    private final InduLines induLines;
    private final Conclusion conclusion;
    private final AccessLog log;
    private final CaseClock clock;

    CaseProcedure(
            JdbcClient database,
            CaseBook book,
            CaseWork work,
            Timeline timeline,
            Accounting accounting,
            InduLines induLines,
            Conclusion conclusion,
            AccessLog log,
            CaseClock clock) {
        this.database = database;
        this.book = book;
        this.work = work;
        this.timeline = timeline;
        this.accounting = accounting;
        this.induLines = induLines;
        this.conclusion = conclusion;
        this.log = log;
        this.clock = clock;
    }

    /** For each step whether it may be taken today by whoever looks, and if not, why not. */
    public List<Move> moves(Actor actor, CaseFile file) {
        return Procedure.moves(facts(actor, file));
    }

    /** The days that matter, the next one first. */
    public List<Deadline> deadlines(Actor actor, CaseFile file) {
        return Procedure.deadlines(facts(actor, file));
    }

    /**
     * Takes a step.
     *
     * @param version of the case that was read
     * @throws fr.vigie.casequeue.procedure.StepRefused if something stands against it
     * @throws Refused if the case is unknown, or was changed meanwhile
     */
    @Transactional
    public void take(Actor actor, String number, Step step, StepInput input, int version) {
        CaseFile file = work.lock(actor, number, Optional.of(version));
        CaseFacts facts = facts(actor, file);
        Taken taken = Procedure.take(facts, step, input);
        // Asked before the step is there: what it claims is not claimed yet.
        List<CountedItem> claimed = step == Step.NOTIFY_INDU ? claimed(file, facts, input) : List.of();
        timeline.append(
                file.caseId(),
                actor,
                new Timeline.StepRow(
                        step.name(), input.day(), taken.step().amount().map(Cents::value)),
                input.motive().strip());
        database.sql(
                        """
                        update case_file set state = :state, instructor = coalesce(instructor, :instructor),
                          third_party = third_party or :thirdParty, version = version + 1
                        where case_id = :caseId""")
                .param("state", taken.state().name())
                .param("instructor", step == Step.OPEN_INSTRUCTION ? actor.login() : null, Types.VARCHAR)
                .param("thirdParty", step == Step.RIGHT_OF_COMMUNICATION)
                .param("caseId", file.caseId())
                .update();
        if (!claimed.isEmpty()) {
            induLines.keep(file, claimed);
        }
        accounting.book(actor, file, step, input);
        if (step == Step.CLOSE) {
            conclusion.close(
                    actor, file, input.outcome().orElseThrow(), input.motive().strip());
        } else if (step == Step.REOPEN) {
            conclusion.reopen(actor, file);
        }
        keepNextDeadline(actor, number);
        log.write(actor, Action.DECIDE, "case", number, step.name());
    }

    /**
     * The lines that an indu covers: all that can be claimed on its day.
     *
     * @throws Refused if the sum is another than theirs: an indu is itemised, payment by payment (art. R133-9-1 CSS)
     */
    private List<CountedItem> claimed(CaseFile file, CaseFacts facts, StepInput input) {
        List<CountedItem> lines = induLines.claimable(file, facts, input.day());
        long sum = lines.stream().mapToLong(line -> line.item().undueCents()).sum();
        if (input.amount().map(Cents::value).orElse(0L) != sum) {
            throw new Refused("Un indu est la somme exacte de ses lignes (art. R133-9-1 CSS) : ce jour-là, "
                    + FrenchText.count(
                            lines.size(),
                            "ligne payée et non prescrite peut être réclamée",
                            "lignes payées et non prescrites peuvent être réclamées")
                    + ", pour " + FrenchText.euros(sum) + ". Saisissez ce montant.");
        }
        return lines;
    }

    /**
     * Says what has been established about intent.
     *
     * @param version of the case that was read
     */
    @Transactional
    public void establish(Actor actor, String number, Intent intent, int version) {
        CaseFile file = work.lock(actor, number, Optional.of(version));
        database.sql("update case_file set intent = :intent, version = version + 1 where case_id = :caseId")
                .param("intent", intent.name())
                .param("caseId", file.caseId())
                .update();
        timeline.append(
                file.caseId(),
                actor,
                EventKind.NOTE,
                switch (intent) {
                    case NONE -> "Intention : aucune fraude n’est établie";
                    case FRAUD -> "Intention : fraude établie";
                    case ORGANISED -> "Intention : fraude en bande organisée établie";
                });
        keepNextDeadline(actor, number);
        log.write(actor, Action.DECIDE, "case", number, "intent " + intent);
    }

    private void keepNextDeadline(Actor actor, String number) {
        CaseFile file = book.find(actor, number).orElseThrow().file();
        Optional<Deadline> next = file.closed()
                ? Optional.empty()
                : deadlines(actor, file).stream()
                        .filter(deadline -> deadline.whose() != Due.Whose.OTHERS)
                        .findFirst();
        database.sql("update case_file set next_deadline_on = :on, next_deadline = :what where case_id = :caseId")
                .param("on", next.map(Deadline::day).orElse(null), Types.DATE)
                .param("what", next.map(Deadline::what).orElse(null), Types.VARCHAR)
                .param("caseId", file.caseId())
                .update();
    }

    /** What the procedure knows of a case today, as whoever looks sees it. */
    public CaseFacts facts(Actor actor, CaseFile file) {
        actor.require(Permission.READ_CASES);
        List<String> alerts = book.alertIds(file);
        List<String> some = alerts.isEmpty() ? List.of("") : alerts;
        LocalDate opened = ParisDay.of(file.openedAt());
        return new CaseFacts(
                file.state(),
                taken(file),
                file.kind(),
                file.intent(),
                day("first_evidence_at", some).orElse(opened),
                day("detected_at", some).orElse(opened),
                paid(some),
                undated(some),
                file.thirdParty(),
                file.instructor(),
                clock.today(),
                actor);
    }

    private List<StepTaken> taken(CaseFile file) {
        return timeline.of(file.caseId()).stream()
                .filter(event -> event.kind() == EventKind.STEP)
                .map(event -> new StepTaken(
                        Step.valueOf(event.step().orElseThrow()),
                        event.on().orElseThrow(),
                        event.login(),
                        event.cents().map(Cents::of)))
                .toList();
    }

    private List<PaidSum> paid(List<String> alerts) {
        return database.sql("select i.paid_on, sum(i.undue_cents) as undue " + LINES
                        + "and i.paid_on is not null group by 1 order by 1")
                .param("alerts", alerts)
                .query((row, i) -> new PaidSum(Rows.date(row, "paid_on").orElseThrow(), Cents.of(row.getLong("undue"))))
                .list();
    }

    private int undated(List<String> alerts) {
        return database.sql("select count(*) " + LINES + "and i.paid_on is null")
                .param("alerts", alerts)
                .query(Integer.class)
                .single();
    }

    private Optional<LocalDate> day(String column, List<String> alerts) {
        return database.sql("select min(" + column + ") as at from alert where alert_id in (:alerts)")
                .param("alerts", alerts)
                .query((row, i) -> Rows.moment(row, "at"))
                .single()
                .map(ParisDay::of);
    }
}
