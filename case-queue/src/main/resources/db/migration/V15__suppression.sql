-- What a case was concluded on is kept, so that what comes later is told from it; and for how long what was concluded without action
-- ("sans suite") is not shown again.

-- Of each alert that a case answered for, as it stood then. Of one that was withdrawn by then nothing: if it comes back, all of it is new.
alter table case_alert
  add column reason_codes text[] not null default '{}',
  add column undue_cents  bigint not null default 0,  -- suffered and avoidable
  add column new_lines    integer not null default 0; -- undue lines counted in the alert that no case was concluded on

create table concluded_line (
  alert_id  text collate "C" not null,
  record_id text collate "C" not null,
  case_id   bigint not null references case_file,
  primary key (alert_id, record_id, case_id)
);
create index concluded_line_by_case on concluded_line (case_id);

-- Of the cases that are concluded already, what is there now is what they were concluded on: nothing else is known.
update case_alert ca
set reason_codes = coalesce((select array_agg(distinct r.code order by r.code) from alert_reason r where r.alert_id = a.alert_id), '{}'),
    undue_cents = a.suffered_cents + a.avoidable_cents
from alert a, case_file c
where a.alert_id = ca.alert_id and a.status = 'ACTIVE' and c.case_id = ca.case_id and c.closed_at is not null;
insert into concluded_line
select i.alert_id, i.record_id, ca.case_id
from case_alert ca join case_file c using (case_id) join alert a using (alert_id) join alert_item i using (alert_id)
where c.closed_at is not null and a.status = 'ACTIVE';

-- What was concluded NO_ACTION on a subject under a scheme: until a day, alerts with the same reasons and less than the limits are put
-- aside. The limits are those of the settings on the day of the conclusion.
create table suppression (
  suppression_id bigint generated always as identity primary key,
  subject_kind   text not null,
  subject_id     text not null,
  scheme         text not null,
  case_id        bigint not null references case_file,
  concluded_on   date not null,
  until          date not null,           -- the day from which nothing is put aside any more
  reason_codes   text[] not null,         -- that may be seen again; those that no conclusion covers are not among them
  undue_cents    bigint not null,         -- suffered and avoidable
  limit_cents    bigint not null check (limit_cents > 0),
  limit_members  integer not null check (limit_members > 0),
  limit_priority numeric(18, 4) not null check (limit_priority > 0), -- where no euros tell how much it is
  ended_at       timestamptz,
  ended_by       text,
  ended_why      text check (ended_why in ('LIFTED', 'REOPENED', 'CONCLUDED_ANEW')),
  check ((ended_at is null) = (ended_why is null) and (ended_at is null) = (ended_by is null))
);
create unique index one_suppression_a_scheme on suppression (subject_kind, subject_id, scheme) where ended_at is null;
create index suppression_by_case on suppression (case_id);

-- To which case an alert belongs now: the open one on its subject, whenever the alert came; else the last that answered for it,
-- unless it has become another since: newer evidence, undue lines or reasons that nobody concluded on; or, where it was concluded
-- that nothing was to be done, more euros. What a model thinks of it is no new reason.
create or replace view alert_case as
select a.alert_id, c.case_id
from alert a
join dossier d on d.subject_kind = a.subject_kind and d.subject_id = a.subject_id
join case_file c on c.dossier_id = d.dossier_id and c.closed_at is null
union all
select a.alert_id, c.case_id
from alert a
join case_alert ca on ca.alert_id = a.alert_id
join case_file c on c.case_id = ca.case_id and c.closed_at is not null
where (a.status = 'WITHDRAWN'
    or (a.last_evidence_at <= c.closed_at and ca.new_lines = 0
      and (c.outcome <> 'NO_ACTION' or a.suffered_cents + a.avoidable_cents <= ca.undue_cents)
      and not exists (select 1 from alert_reason r
                      where r.alert_id = a.alert_id and r.kind <> 'MODEL' and r.code <> all (ca.reason_codes))))
  and not exists (select 1 from case_file o where o.dossier_id = c.dossier_id and o.closed_at is null)
  and not exists (select 1 from case_alert l join case_file lc on lc.case_id = l.case_id
                  where l.alert_id = a.alert_id and lc.case_id > c.case_id);

-- Alerts in no case that a suppression covers, for as long as it runs: whoever asks compares until with the day. Nothing of it is written
-- down, so that it is the same whatever came first, the alert or the conclusion, and an alert is back by itself. The limit is one of the
-- euros of all alerts on the subject under the scheme, as those concluded on were. Let through is what an alert claims beyond that.
create view put_aside as
select a.alert_id, s.suppression_id, s.until,
       a.suffered_cents + a.avoidable_cents - coalesce(ca.undue_cents, 0) as let_through_cents
from suppression s
join alert a on a.subject_kind = s.subject_kind and a.subject_id = s.subject_id and a.scheme = s.scheme
left join case_alert ca on ca.alert_id = a.alert_id and ca.case_id = s.case_id
where s.ended_at is null
  and a.status = 'ACTIVE' and not a.victim
  and (s.undue_cents > 0 or a.priority < s.limit_priority)
  and not exists (select 1 from alert_reason r
                  where r.alert_id = a.alert_id and r.kind <> 'MODEL' and r.code <> all (s.reason_codes))
  and (select count(*) from alert_member m where m.alert_id = a.alert_id) < s.limit_members
  and (select coalesce(sum(o.suffered_cents + o.avoidable_cents), 0) from alert o
       where o.subject_kind = s.subject_kind and o.subject_id = s.subject_id and o.scheme = s.scheme
         and o.status = 'ACTIVE' and not o.provisional) < s.limit_cents
  -- Asked alert by alert: as "not exists" it would be joined with all alerts of all cases, 4 s on 100,000 alerts instead of 0.04.
  and (select count(*) from alert_case ac where ac.alert_id = a.alert_id) = 0;

-- Which alerts are free to be taken depends on the day: fr.vigie.casequeue.alert.Free says it.
drop view alert_to_take;
