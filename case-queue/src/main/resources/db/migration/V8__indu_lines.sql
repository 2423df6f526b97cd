-- The lines that a notification of indu covers, as they were when it was notified: what the jobs learn later changes alerts, not
-- what the person was told.
create table indu_line (
  case_id      bigint not null references case_file,
  position     integer not null, -- of the step in case_event
  alert_id     text collate "C" not null,
  scheme       text not null,
  record_id    text collate "C" not null,
  payment      boolean not null,
  invoice_id   text not null,
  patient_id   text,
  care_date    date not null,
  paid_on      date not null,    -- art. R133-9-1 CSS: the day of each payment is told
  act_code     text not null,
  coefficient  numeric(9, 3) not null,
  quantity     integer not null,
  billed_cents bigint not null,
  due_cents    bigint not null,
  undue_cents  bigint not null check (undue_cents > 0),
  reason_codes text[] not null,
  home         boolean not null,
  primary key (case_id, position, record_id)
);
create trigger indu_line_is_append_only before update or delete on indu_line
  for each row execute function refuse_change();
create trigger indu_line_is_not_emptied before truncate on indu_line
  for each statement execute function refuse_change();
