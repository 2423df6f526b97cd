-- What operating the queue takes: to be quick, and to be watched.

-- 100,000 alerts and 50 people on two cores: docs/benchmarks.md, "The case queue", has what each of these is worth.

-- The rank of an alert is how many stand before it: a comparison of rows, for which each part must ascend. priority itself
-- is in it so that the index alone can answer.
create index alert_ranked on alert (provisional, (-priority), alert_id) include (priority) where status = 'ACTIVE';

-- The sums over the list, of one status or one scheme.
create index alert_sums on alert (status, scheme) include (suffered_cents, avoidable_cents, forecast_cents);

-- What became of the messages of a partition, counted in the transaction that uses them. The rows that are there count from here.
alter table feed_offset
  add column used       bigint not null default 0,
  add column duplicates bigint not null default 0,
  add column rejected   bigint not null default 0;

-- When this database was made of a backup, each time.
create table restoration (
  number      integer generated always as identity primary key,
  taken_at    timestamptz not null, -- the backup
  restored_at timestamptz not null
);
