-- How far each partition has been read. It is written in the transaction that writes the rows read up to there,
-- so a message counts once however often it is delivered. Topics are known by their Kafka id: one that was
-- deleted and created anew is read from its beginning.

create table feed_offset (
  topic_id        text not null,
  partition       integer not null,
  topic           text not null,
  next_offset     bigint not null,
  last_message_at timestamptz not null, -- Kafka's time of the last message
  primary key (topic_id, partition)
);

-- Messages that could not be used. raw may hold personal data: for the administrators of the database only.
create table rejected_message (
  topic_id      text not null,
  partition     integer not null,
  record_offset bigint not null,
  place         text not null,       -- topic-partition@offset
  reason        text not null,
  message_at    timestamptz not null,
  raw           bytea,
  primary key (topic_id, partition, record_offset)
);

-- The last complete day of each input stream, as the connectors declare it.
create table closed_day (
  stream         text primary key,
  closed_through date not null
);
