package fr.vigie.casequeue.alert;

/**
 * When an alert is free to be taken: it is active, in no case, put aside by nobody, and covered by no suppression of that day.
 *
 * <p>A condition and no view: the day is known by the clock of cases, not by the database, and through a view all alerts would be
 * joined and sorted first where the first of them is wanted. What is put aside is found once, and looked up ({@code not in}): there
 * are some hundreds of it at most.
 */
public final class Free {
    /** The condition on an alert {@code a}; its parameter {@code today} is a day. */
    public static final String ON_DAY =
            """
            a.status = 'ACTIVE'
              and not exists (select 1 from alert_case ac where ac.alert_id = a.alert_id)
              and not exists (select 1 from snooze s where s.alert_id = a.alert_id and s.ended_at is null)
              and a.alert_id not in (select p.alert_id from put_aside p where p.until > :today)
            """;

    private Free() {}
}
