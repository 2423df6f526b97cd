-- A queue that is made up: no person, no professional and no sum in it is real. Every number follows from the seed.

-- part chance
create function pg_temp.chance(n bigint, what text) returns double precision language sql immutable parallel safe as
$$ select ((hashtextextended(n || ',' || what, :seed) & 1048575) + 0.5) / 1048576 $$;
create function pg_temp.pick(n bigint, what text, of text[]) returns text language sql immutable parallel safe as
$$ select of[1 + floor(pg_temp.chance(n, what) * cardinality(of))::int] $$;
insert into closed_day values ('billing-lines', '2022-02-28');

-- part accounts
insert into account (login, name, password, created_at)
select 'charge-' || lpad(n::text, 3, '0'), 'Essai de charge ' || n, (select password from account where login = 'lcf'), now()
from generate_series(1, :users) as n;
insert into account_role select account_id, 'INVESTIGATOR' from account where login like 'charge-%';

-- part alerts
-- A subject has 1.4 alerts on average. One alert in 15 is withdrawn, one in 200 provisional. Priorities span five powers of ten.
insert into alert
select substr(md5(n || ',:seed'), 1, 24), 1 + floor(pg_temp.chance(n, 'revision') * 4)::int,
       case when pg_temp.chance(n, 'status') < 0.065 then 'WITHDRAWN' else 'ACTIVE' end,
       case when pg_temp.chance(n, 'status') < 0.065 then 'Les lignes ont été rectifiées par le professionnel.' end,
       pg_temp.chance(n, 'provisional') < 0.005, round(power(10, pg_temp.chance(n, 'priority') * 5)::numeric, 4),
       pg_temp.pick(n, 'scheme', :schemes), 'MADE_UP',
       pg_temp.pick(subject, 'kind', array['PROFESSIONAL', 'BILLER', 'PATIENT', 'EMPLOYER']),
       'made-up-' || lpad(subject::text, 7, '0'), pg_temp.chance(subject, 'victim') < 0.02,
       round((0.05 + 0.9 * pg_temp.chance(n, 'probability'))::numeric, 4),
       floor(power(10, 3 + 4 * pg_temp.chance(n, 'suffered')))::bigint,
       floor(power(10, 2 + 4 * pg_temp.chance(n, 'avoidable')))::bigint,
       floor(power(10, 2 + 3 * pg_temp.chance(n, 'forecast')))::bigint,
       date '2023-01-01' + floor(pg_temp.chance(n, 'limitation') * 1000)::int,
       date '2025-01-01' + floor(pg_temp.chance(n, 'limitation') * 1000)::int,
       timestamptz '2021-03-01 10:00Z' + interval '1 day' * floor(pg_temp.chance(n, 'evidence') * 300),
       timestamptz '2021-03-20 10:00Z' + interval '1 day' * floor(pg_temp.chance(n, 'evidence') * 300),
       timestamptz '2021-03-21 23:00Z' + interval '1 day' * floor(pg_temp.chance(n, 'evidence') * 300), null
from (select n, 1 + floor(pg_temp.chance(n, 'subject') * :alerts * 0.7)::bigint as subject
      from generate_series(1::bigint, :alerts) as n) as numbered;

-- part reasons
insert into alert_reason
select a.alert_id, position, 'MADE_UP_' || position,
       'Sur ' || 10 + floor(pg_temp.chance(a.n, 'acts') * 900) || ' actes simulés, la part facturée au-delà du dû est de '
         || floor(pg_temp.chance(a.n + position, 'share') * 100) || ' %.',
       'Texte de l’essai de charge : aucune base légale', round((1.0 / (position + 1))::numeric, 4),
       pg_temp.pick(a.n + position, 'kind', array['BREACH', 'IMPLAUSIBLE']), 'valeur observée simulée',
       'valeur attendue simulée', 'l’écart restait sous la marge simulée', array['line-1', 'line-2', 'line-3']
from (select alert_id, row_number() over (order by alert_id) as n from alert) as a,
     generate_series(1, 1 + floor(pg_temp.chance(a.n, 'reasons') * 3)::int) as position;

-- part figures
insert into alert_figure
select a.alert_id, 'grandeur simulée ' || position, round((pg_temp.chance(a.n + position, 'figure') * 200)::numeric, 4), 'km',
       'pairs simulés', array[8.5, 21, 38.2, 57.4, 82.1, 96]
from (select alert_id, row_number() over (order by alert_id) as n from alert) as a, generate_series(1, 2) as position;
insert into alert_rule_version select alert_id, 'made-up', '1.0.0' from alert;

-- part items
-- A Pareto tail: some 18 lines on average, half of the alerts have less than 11, the largest 3,000.
insert into alert_item
select a.alert_id, 'line-' || a.n || '-' || line, false, 'invoice-' || a.n || '-' || line / 3,
       'patient-' || floor(pg_temp.chance(a.n * 4001 + line, 'patient') * 50000),
       date '2021-03-01' + floor(pg_temp.chance(a.n * 4001 + line, 'care') * 330)::int,
       case when pg_temp.chance(a.n * 4001 + line, 'paid') < 0.9
         then date '2021-03-20' + floor(pg_temp.chance(a.n * 4001 + line, 'care') * 330)::int end,
       pg_temp.pick(a.n * 4001 + line, 'act', array['IK', 'AMI', 'AIS', 'IFD', 'TAG']), 1, 1,
       2000, 700, 1300, array['MADE_UP_1'], pg_temp.chance(a.n * 4001 + line, 'home') < 0.95
from (select alert_id, n, least(3000, 1 + floor(4.2 * power(pg_temp.chance(n, 'lines'), -0.8)))::int as lines
      from (select alert_id, row_number() over (order by alert_id) as n from alert) as numbered
      where n between :first and :last) as a,
     generate_series(1, a.lines) as line;

-- part cases
-- On one subject in 85 a case, half of them concluded; they lie anywhere in the ranking.
insert into dossier (subject_kind, subject_id, opened_at)
select subject_kind, subject_id, timestamptz '2021-09-01 08:00Z'
from (select distinct subject_kind, subject_id from alert where status = 'ACTIVE') as subjects
where substr(md5(subject_id), 1, 2) in ('00', '01', '02') or (:alerts < 20000 and substr(md5(subject_id), 1, 1) = '0')
order by subject_id;
insert into case_file (number, dossier_id, scheme, origin, state, assignee, opened_at, opened_by, outcome, motive, closed_at,
                       closed_by, next_deadline_on, next_deadline)
select 'LCF-2021-' || lpad(dossier_id::text, 5, '0'), dossier_id, pg_temp.pick(dossier_id, 'of', :schemes), 'ALERT',
       case when closed then 'CLOSED' else pg_temp.pick(dossier_id, 'state', array['SIGNALEMENT', 'QUALIFICATION', 'INSTRUCTION']) end,
       'charge-' || lpad((1 + dossier_id % :users)::text, 3, '0'), timestamptz '2021-09-01 08:00Z', 'lcf',
       case when closed then 'NO_ACTION' end, case when closed then 'Essai de charge' end,
       case when closed then timestamptz '2022-02-01 08:00Z' end, case when closed then 'lcf' end,
       case when not closed and pg_temp.chance(dossier_id, 'deadline') < 0.5
         then date '2022-02-15' + floor(pg_temp.chance(dossier_id, 'deadline') * 200)::int end,
       case when not closed and pg_temp.chance(dossier_id, 'deadline') < 0.5 then 'Délai simulé' end
from (select dossier_id, pg_temp.chance(dossier_id, 'closed') < 0.5 as closed from dossier) as drawn;
insert into case_number values (2021, (select count(*) from case_file));
-- A third of the alerts that were concluded on have grown since, and are put aside.
insert into case_alert
select a.alert_id, c.case_id, timestamptz '2022-02-01 08:00Z',
       array(select distinct r.code from alert_reason r where r.alert_id = a.alert_id),
       floor((a.suffered_cents + a.avoidable_cents) * case when pg_temp.chance(c.case_id, 'grown') < 0.33 then 0.7 else 1 end), 0
from case_file c join dossier d using (dossier_id) join alert a using (subject_kind, subject_id)
where c.closed_at is not null and a.status = 'ACTIVE';
insert into concluded_line
select i.alert_id, i.record_id, ca.case_id from case_alert ca join alert_item i using (alert_id);
insert into suppression (subject_kind, subject_id, scheme, case_id, concluded_on, until, reason_codes, undue_cents, limit_cents,
                         limit_members, limit_priority)
select a.subject_kind, a.subject_id, a.scheme, ca.case_id, date '2022-02-01', date '2022-07-31',
       array['MADE_UP_1', 'MADE_UP_2', 'MADE_UP_3'], sum(ca.undue_cents), 2 * sum(ca.undue_cents), 1, 100000000
from case_alert ca join alert a using (alert_id)
group by a.subject_kind, a.subject_id, a.scheme, ca.case_id;
insert into case_event (case_id, position, at, login, kind, step, on_day, text)
select case_id, 1, opened_at, 'lcf', 'OPENED', null, null, 'Dossier ouvert' from case_file
union all
select case_id, 2, opened_at, 'lcf', 'STEP', 'QUALIFY', date '2021-09-02', 'Qualifier le signalement' from case_file
where state <> 'SIGNALEMENT'
union all
select case_id, 3, opened_at, 'lcf', 'STEP', 'OPEN_INSTRUCTION', date '2021-09-03', 'Ouvrir l’instruction' from case_file
where state = 'INSTRUCTION';
insert into case_event (case_id, position, at, login, kind, text)
select case_id, 3 + n, opened_at, 'lcf', 'NOTE', 'Note simulée n° ' || n from case_file, generate_series(1, 5) as n;

-- part mark
create table made_up (alerts integer not null, seed bigint not null);
insert into made_up values (:alerts, :seed);
