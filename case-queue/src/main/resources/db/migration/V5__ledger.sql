-- What was lost, avoided and recovered, in cents: a ledger by double entry. Nothing is changed or taken out; a mistake is
-- countered by its opposite.

create table ledger_transaction (
  transaction_id bigint generated always as identity primary key,
  kind           text not null check (kind in ('CLAIM', 'CONCLUSION', 'AVOIDED', 'RECOVERY', 'PENALTY', 'ABANDONMENT',
                                               'CORRECTION', 'BROUGHT')),
  case_id        bigint references case_file,               -- none for the figures of a year that Vigie did not see
  outcome        text,                                      -- of a conclusion
  on_day         date not null,                             -- the day it counts on, in Paris
  at             timestamptz not null,
  login          text not null,
  motive         text,
  counters       bigint unique references ledger_transaction, -- the one that it takes back
  written_in     xid8 not null default pg_current_xact_id(),  -- the database's transaction, outside which no entry is added
  check ((case_id is null) = (kind = 'BROUGHT' or kind = 'CORRECTION' and case_id is null)),
  check ((counters is not null) = (kind = 'CORRECTION'))
);
create index ledger_transaction_by_case on ledger_transaction (case_id, transaction_id);
create index ledger_transaction_by_day on ledger_transaction (on_day);

-- A debit is positive, a credit negative. Penalties have accounts of their own and are never part of a préjudice.
create table ledger_entry (
  transaction_id bigint not null references ledger_transaction,
  position       integer not null,
  account        text not null check (account in ('CREANCE', 'RECOUVRE', 'ABANDONNE', 'MAJORATION_RECUE', 'DEPENSE_EVITEE',
                   'PAIEMENT_ARRETE', 'PENALITE_DUE', 'REPRISE', 'INSTANCE', 'SUBI', 'ERREUR', 'EVITE_INSTANCE', 'EVITE',
                   'EVITE_ECARTE', 'MAJORATION', 'PENALITE')),
  cents          bigint not null check (cents <> 0),
  alert_id       text collate "C",
  reason_code    text,
  rule_code      text,
  rule_version   text,
  model_version  text,
  scheme         text,
  subject_kind   text,
  category       text not null, -- of profession, of the subject
  primary key (transaction_id, position)
);
create index ledger_entry_by_account on ledger_entry (account);
create index ledger_entry_by_alert on ledger_entry (alert_id) where alert_id is not null;

create view ledger_line as
select t.transaction_id, e.position, t.kind, t.case_id, c.number, t.outcome, t.on_day, t.at, t.login, t.motive, t.counters,
       e.account, e.cents, e.alert_id, e.reason_code, e.rule_code, e.rule_version, e.model_version, e.scheme, e.subject_kind,
       e.category
from ledger_transaction t
join ledger_entry e using (transaction_id)
left join case_file c using (case_id);

-- What the pôle is asked for in a year; the last one that was set counts.
create table board_objective (
  objective_id bigint generated always as identity primary key,
  year         integer not null check (year between 2000 and 2100),
  cents        bigint not null check (cents > 0),
  motive       text not null,
  set_by       text not null,
  set_at       timestamptz not null
);
create index objective_by_year on board_objective (year, objective_id);

create function ledger_balances() returns trigger language plpgsql as $$
declare
  entries bigint;
  total   numeric;
begin
  select count(*), coalesce(sum(cents), 0) into entries, total from ledger_entry where transaction_id = new.transaction_id;
  if entries < 2 or total <> 0 then
    raise exception 'transaction % of the ledger does not balance', new.transaction_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_transaction_balances after insert on ledger_transaction
  deferrable initially deferred for each row execute function ledger_balances();
create constraint trigger ledger_entry_balances after insert on ledger_entry
  deferrable initially deferred for each row execute function ledger_balances();

-- What was committed is sealed: entries come with their transaction, not later.
create function ledger_entry_comes_in_time() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from ledger_transaction
                 where transaction_id = new.transaction_id and written_in = pg_current_xact_id()) then
    raise exception 'transaction % of the ledger is sealed', new.transaction_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger ledger_entry_is_in_time before insert on ledger_entry
  for each row execute function ledger_entry_comes_in_time();

create trigger ledger_transaction_is_append_only before update or delete on ledger_transaction
  for each row execute function refuse_change();
create trigger ledger_transaction_is_not_emptied before truncate on ledger_transaction
  for each statement execute function refuse_change();
create trigger ledger_entry_is_append_only before update or delete on ledger_entry
  for each row execute function refuse_change();
create trigger ledger_entry_is_not_emptied before truncate on ledger_entry
  for each statement execute function refuse_change();
create trigger objective_is_append_only before update or delete on board_objective
  for each row execute function refuse_change();
create trigger objective_is_not_emptied before truncate on board_objective
  for each statement execute function refuse_change();
