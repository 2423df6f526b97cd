-- Where the records of an extraction happened, for its map.
create table extraction_place (
  extraction_id bigint not null references extraction on delete cascade,
  day           date not null,
  at            timestamptz,
  commune       text not null,
  record_id     text not null,
  position      integer not null,
  primary key (extraction_id, position)
);
create index extraction_place_by_day on extraction_place (extraction_id, day);
