-- Cases: what investigators do with alerts. One dossier a subject, across schemes and years; one open case a dossier.

create table dossier (
  dossier_id   bigint generated always as identity primary key,
  subject_kind text not null,
  subject_id   text not null,
  restricted   boolean not null default false, -- only those in dossier_grant may open it
  opened_at    timestamptz not null,
  unique (subject_kind, subject_id)
);

create table dossier_grant (
  dossier_id bigint not null references dossier,
  login      text not null,
  granted_by text not null,
  granted_at timestamptz not null,
  primary key (dossier_id, login)
);

-- The last number given in a year: LCF-2022-00012. Locked while a case is opened, so that none is missing.
create table case_number (
  year integer primary key,
  last integer not null
);

create table case_file (
  case_id          bigint generated always as identity primary key,
  number           text not null unique,
  dossier_id       bigint not null references dossier,
  scheme           text not null,
  origin           text not null check (origin in ('ALERT', 'LETTER', 'PARTNER', 'COLLEAGUE', 'RANDOM')),
  state            text not null,
  signalement      text,                       -- what was reported, of a case that was entered by hand
  assignee         text,
  instructor       text,                       -- who opened the instruction, and may not decide on sanctions
  intent           text not null default 'NONE', -- what a person has established: NONE, FRAUD, ORGANISED
  third_party      boolean not null default false, -- evidence was obtained from third parties (CSS L114-19)
  opened_at        timestamptz not null,
  opened_by        text not null,
  outcome          text,
  motive           text,
  closed_at        timestamptz,
  closed_by        text,
  next_deadline_on date,
  next_deadline    text,
  version          integer not null default 0  -- counts changes: whoever saves an older one is told
);
-- Whatever two investigators do at the same moment, a subject has one open case.
create unique index one_open_case_a_dossier on case_file (dossier_id) where closed_at is null;
create index case_by_assignee on case_file (assignee) where closed_at is null;
create index case_by_dossier on case_file (dossier_id);

-- Alerts that a case has answered for, from when it was opened or closed on.
create table case_alert (
  alert_id  text collate "C" not null,
  case_id   bigint not null references case_file,
  joined_at timestamptz not null,
  primary key (alert_id, case_id)
);
create index case_alert_by_case on case_alert (case_id);

-- What happened in a case, in order; nothing is changed or taken out.
create table case_event (
  case_id      bigint not null references case_file,
  position     integer not null,
  at           timestamptz not null,
  login        text not null,
  kind         text not null,
  step         text,         -- of a step of the procedure
  on_day       date,         -- its day
  amount_cents bigint,
  text         text not null,
  primary key (case_id, position)
);

create table case_attachment (
  attachment_id bigint generated always as identity primary key,
  case_id       bigint not null references case_file,
  name          text not null,
  media_type    text not null,
  size          bigint not null,
  sha256        text not null,
  content       bytea not null,
  added_at      timestamptz not null,
  added_by      text not null
);
create index attachment_by_case on case_attachment (case_id);

-- Alerts put aside until a day, with the motive and what they claimed then: what has come on top is what the wait let through.
create table snooze (
  snooze_id       bigint generated always as identity primary key,
  alert_id        text collate "C" not null,
  until           date not null,
  motive          text not null,
  suffered_cents  bigint not null,
  avoidable_cents bigint not null,
  at              timestamptz not null,
  login           text not null,
  ended_at        timestamptz
);
create unique index one_snooze_an_alert on snooze (alert_id) where ended_at is null;

-- Conclusions on their way to Kafka, in order. sent_at is written once the broker has them.
create table disposition_outbox (
  position       bigint generated always as identity primary key,
  disposition_id text not null unique,
  at             timestamptz not null,
  payload        bytea not null,
  sent_at        timestamptz
);
create index disposition_to_send on disposition_outbox (position) where sent_at is null;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are neither changed nor removed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger case_event_is_append_only before update or delete on case_event
  for each row execute function refuse_change();
create trigger case_event_is_not_emptied before truncate on case_event
  for each statement execute function refuse_change();

-- To which case an alert belongs now: the open one on its subject, whenever the alert came; else the last that answered for it,
-- unless there is newer evidence than it had.
create view alert_case as
select a.alert_id, c.case_id
from alert a
join dossier d on d.subject_kind = a.subject_kind and d.subject_id = a.subject_id
join case_file c on c.dossier_id = d.dossier_id and c.closed_at is null
union all
select a.alert_id, c.case_id
from alert a
join case_alert ca on ca.alert_id = a.alert_id
join case_file c on c.case_id = ca.case_id and c.closed_at is not null
where a.last_evidence_at <= c.closed_at
  and not exists (select 1 from case_file o where o.dossier_id = c.dossier_id and o.closed_at is null)
  and not exists (select 1 from case_alert l join case_file lc on lc.case_id = l.case_id
                  where l.alert_id = a.alert_id and lc.case_id > c.case_id);

-- Alerts that nobody works yet: neither in a case nor put aside.
create view alert_to_take as
select a.*
from alert a
where a.status = 'ACTIVE'
  and not exists (select 1 from alert_case ac where ac.alert_id = a.alert_id)
  and not exists (select 1 from snooze s where s.alert_id = a.alert_id and s.ended_at is null);
