-- Where professionals and those who bill practise, from the reference streams: alerts are filtered by it. Patients are not kept here.
create table subject_place (
  subject_id text collate "C" primary key,
  commune    text not null,      -- INSEE code
  known_at   timestamptz not null
);
create index subject_by_place on subject_place (commune text_pattern_ops);
