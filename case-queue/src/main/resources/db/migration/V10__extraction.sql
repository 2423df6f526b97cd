-- Records of any subject, asked for on demand: read from the topics in the background, kept for a week.
create table extraction (
  extraction_id bigint generated always as identity primary key,
  login         text not null,
  asked_at      timestamptz not null,
  source        text not null,
  subject_id    text not null,
  from_day      date not null,
  to_day        date not null,
  motive        text not null,
  state         text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  -- messages read so far, of so many; those that were no record; rows kept; rows that came twice
  read          bigint not null default 0,
  total         bigint not null default 0,
  unreadable    bigint not null default 0,
  kept          bigint not null default 0,
  duplicates    bigint not null default 0,
  problem       text,
  finished_at   timestamptz,
  content       bytea,
  check (from_day <= to_day)
);
create index extraction_waiting on extraction (extraction_id) where state = 'WAITING';
create index extraction_by_login on extraction (login, extraction_id desc);
