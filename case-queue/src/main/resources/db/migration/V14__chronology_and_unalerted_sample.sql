-- What an extraction found, by stretch of days: the page of a case is drawn from it, and never reads the whole table again.
create table extraction_day (
  extraction_id bigint not null references extraction on delete cascade,
  lane          text not null,
  from_day      date not null,
  to_day        date not null,
  records       integer not null,
  primary key (extraction_id, lane, from_day, to_day)
);
-- Deliveries of kits that an extraction of a pharmacy found: whom they name is asked.
create table extraction_delivery (
  extraction_id   bigint not null references extraction on delete cascade,
  professional_id text not null,
  day             date not null,
  line_id         text not null,
  boxes           integer,
  tests           integer not null,
  cents           bigint not null,
  primary key (extraction_id, professional_id, day, line_id)
);
create index extraction_of_subject on extraction (login, subject_id);
create index extraction_place_by_record on extraction_place (extraction_id, record_id);

-- Subjects without any alert are drawn too: of each place, whose it is, and since when he is no more there. What was learnt before is
-- read again from its topics.
alter table subject_place
  add column kind     text check (kind in ('PROFESSIONAL', 'BILLER')),
  add column ended_on date;
delete from feed_offset where topic like '%professionals' or topic like '%billers';

alter table sample_week add column subject_pool integer not null default 0; -- how many subjects without an alert there were
create table sample_subject (
  monday       date not null references sample_week,
  position     integer not null,
  subject_kind text not null,
  subject_id   text collate "C" not null,
  primary key (monday, position)
);
create index sample_by_subject on sample_subject (subject_kind, subject_id);
alter table case_file drop constraint case_file_origin_check;
alter table case_file add constraint case_file_origin_check
  check (origin in ('ALERT', 'LETTER', 'PARTNER', 'COLLEAGUE', 'RANDOM', 'RANDOM_SUBJECT'));
