-- Accounts of the people who work here, and the log of what they did.

create table account (
  account_id   integer generated always as identity primary key, -- accounts are addressed by it: no login in a URL
  login        text collate "C" not null unique check (login ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
  name         text not null check (length(name) between 1 and 100),
  -- A local login has a password, one by OIDC the value of the provider's claim; one may have both, or none yet.
  password     text,
  oidc_subject text unique,
  -- true until somebody sets another: the password follows the environment variable at each start
  of_environment boolean not null default false,
  active       boolean not null default true,
  -- grows when sessions that are open must end: new password, account closed
  generation   integer not null default 0,
  created_at   timestamptz not null
);

create table account_role (
  account_id integer not null references account,
  role       text not null check (role in ('INVESTIGATOR', 'MANAGER', 'DATA_SCIENTIST', 'AUDITOR', 'ADMINISTRATOR')),
  primary key (account_id, role)
);

-- Who did what, when: append-only, each entry holds the hash of the one before it. The hash is made in
-- fr.vigie.casequeue.audit.LogEntry. Time is the wall's, whatever day is played.
create table access_log (
  number        bigint primary key,
  at            timestamptz not null,
  login         text not null,
  action        text not null,
  object_kind   text not null,
  object_id     text not null,
  detail        text not null,
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash          bytea not null check (length(hash) = 32)
);
create index access_log_by_login on access_log (login, number desc);
create index access_log_by_time on access_log (at);

-- The last entry. Writers queue for this row, so that the chain has no forks.
create table access_log_head (
  one    boolean primary key default true check (one),
  number bigint not null,
  hash   bytea not null
);
insert into access_log_head (number, hash) values (0, decode(repeat('00', 32), 'hex'));

-- The last entry that was purged: the chain is verified from there.
create table access_log_anchor (
  number    bigint primary key,
  hash      bytea not null,
  purged_at timestamptz not null
);

-- Entries are kept three years (CNIL, 2021). Then, and once an anchor is set, they may go; nothing else may change.
create function access_log_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_table_name = 'access_log' then
    if old.at < now() - interval '3 years'
        and old.number <= (select coalesce(max(number), 0) from access_log_anchor) then
      return old;
    end if;
  end if;
  raise exception '% is append-only: % refused', tg_table_name, tg_op;
end $$;

create trigger append_only before update or delete on access_log
  for each row execute function access_log_is_append_only();
create trigger append_only_whole before truncate on access_log
  for each statement execute function access_log_is_append_only();
create trigger append_only before update or delete on access_log_anchor
  for each row execute function access_log_is_append_only();
create trigger append_only_whole before truncate on access_log_anchor
  for each statement execute function access_log_is_append_only();
create trigger append_only_whole before delete or truncate on access_log_head
  for each statement execute function access_log_is_append_only();
