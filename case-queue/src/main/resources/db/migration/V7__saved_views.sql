-- Filters of the lists under a name. query is written by the application from checked values, never taken as it was typed.
create table saved_view (
  view_id bigint generated always as identity primary key,
  list    text not null check (list in ('ALERTS', 'CASES')),
  login   text not null,          -- who made it
  name    text not null check (length(name) between 1 and 60),
  query   text not null check (length(query) <= 500),
  shared  boolean not null,       -- seen by all
  made_at timestamptz not null,
  unique (login, list, name)
);

-- The view that somebody wants to see first.
create table default_view (
  login   text not null,
  list    text not null,
  view_id bigint not null references saved_view on delete cascade,
  primary key (login, list)
);

-- Weeks for which a sample was drawn among the alerts that nobody would have reached, and how.
create table sample_week (
  monday   date primary key,
  seed     text not null,
  beyond   integer not null,      -- drawn among the alerts to take of a later rank
  pool     integer not null,      -- how many those were
  drawn_at timestamptz not null,
  drawn_by text not null
);
create table sample_alert (
  monday   date not null references sample_week,
  position integer not null,
  alert_id text collate "C" not null,
  rank     integer not null,      -- its rank that day
  primary key (monday, position)
);
create index sample_by_alert on sample_alert (alert_id);
