-- Alerts as the streaming jobs sent them: the newest revision of each, with its reasons, items and figures.
-- Identifiers sort by bytes (collate "C"), so that ties in the rank fall as they do in the replay's files.

create table alert (
  alert_id               text collate "C" primary key,
  revision               integer not null,
  status                 text not null check (status in ('ACTIVE', 'WITHDRAWN')),
  status_reason          text,
  provisional            boolean not null,
  priority               numeric(18, 4) not null,
  scheme                 text not null,
  detail                 text not null,
  subject_kind           text not null,
  subject_id             text not null,
  victim                 boolean not null,
  probability            numeric(9, 4) not null,
  suffered_cents         bigint not null,
  avoidable_cents        bigint not null,
  forecast_cents         bigint not null,
  limitation_on          date,
  limitation_if_fraud_on date,
  first_evidence_at      timestamptz not null,
  last_evidence_at       timestamptz not null,
  detected_at            timestamptz not null,
  model_version          text
);
create index alert_in_rank_order on alert (status, provisional, priority desc, alert_id);
create index alert_by_subject on alert (subject_id);

create table alert_reason (
  alert_id     text collate "C" not null references alert on delete cascade,
  position     integer not null,
  code         text not null,
  text         text not null,
  legal_basis  text not null,
  weight       numeric(9, 4) not null,
  kind         text not null,
  observed     text not null,
  expected     text not null,
  silent_if    text not null,
  evidence_ids text[] not null,
  primary key (alert_id, position)
);

create table alert_member (
  alert_id text collate "C" not null references alert on delete cascade,
  position integer not null,
  kind     text not null,
  id       text not null,
  role     text not null,
  primary key (alert_id, position)
);

create table alert_edge (
  alert_id text collate "C" not null references alert on delete cascade,
  position integer not null,
  from_id  text not null,
  to_id    text not null,
  kind     text not null,
  weight   numeric(9, 4) not null,
  primary key (alert_id, position)
);

create table alert_rule_version (
  alert_id text collate "C" not null references alert on delete cascade,
  rule     text not null,
  version  text not null,
  primary key (alert_id, rule)
);

-- Items and figures travel on topics of their own and may come before their alert: no foreign key.
create table alert_item (
  alert_id     text collate "C" not null,
  record_id    text collate "C" not null, -- the billing line, or the payment of a daily allowance
  payment      boolean not null,          -- true when record_id is a payment
  invoice_id   text not null,
  patient_id   text,
  care_date    date not null,
  paid_on      date,
  act_code     text not null,
  coefficient  numeric(9, 3) not null,
  quantity     integer not null,
  billed_cents bigint not null,
  due_cents    bigint not null,
  undue_cents  bigint not null,
  reason_codes text[] not null,
  home         boolean not null,
  primary key (alert_id, record_id)
);
create index alert_item_in_order_of_care on alert_item (alert_id, care_date, record_id);

create table alert_figure (
  alert_id       text collate "C" not null,
  figure         text not null,
  value          numeric(18, 4) not null,
  unit           text not null,
  peer_group     text,
  peer_quantiles double precision[],
  primary key (alert_id, figure)
);

-- The rank: highest priority first, ties by identifier, provisional alerts after the binding ones; none for the
-- withdrawn. It is narrow on purpose: the index alone answers it, 100,000 alerts in some 50 ms.
create view alert_rank as
select alert_id,
       cast(row_number() over (order by provisional, priority desc, alert_id) as integer) as rank
from alert
where status = 'ACTIVE';
