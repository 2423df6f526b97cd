-- A queue at migration V12 with some rows in each of its tables, as the queue of that time wrote them. Nothing in it is real.
begin;
insert into account (login, name, password, oidc_subject, created_at) values
  ('anne', 'Anne', '{noop}x', null, '2022-01-03 08:00Z'), ('chef', 'Chef', null, 'oidc-1', '2022-01-03 08:00Z');
insert into account_role select account_id, 'MANAGER' from account;
insert into access_log values (1, '2022-01-03 08:00Z', 'anne', 'LOGIN', 'account', '1', '',
  decode(repeat('00', 32), 'hex'), decode(repeat('0a', 32), 'hex'));
update access_log_head set number = 1, hash = decode(repeat('0a', 32), 'hex');
insert into access_log_anchor values (0, decode(repeat('00', 32), 'hex'), '2022-01-03 08:00Z');

insert into alert (alert_id, revision, status, provisional, priority, scheme, detail, subject_kind, subject_id, victim, probability,
                   suffered_cents, avoidable_cents, forecast_cents, limitation_on, first_evidence_at, last_evidence_at, detected_at)
select id, 1, 'ACTIVE', false, priority, 'NURSE_BILLING', 'IK_CAP', 'PROFESSIONAL', subject, false, 0.9, 1000, 200, 0, date '2024-06-01',
       timestamptz '2021-11-03 22:00Z', evidence, timestamptz '2021-12-31 22:00Z'
from (values ('a1', 10, '10000000017', timestamptz '2022-01-10 10:00Z'), ('a2', 20, '10000000025', '2022-01-10 10:00Z'),
             ('a3', 30, '10000000033', '2022-02-10 10:00Z'), ('a4', 40, '10000000041', '2022-01-10 10:00Z')) as a (id, priority, subject, evidence);
insert into alert_reason select alert_id, 1, 'IK_CAP', 'Motif.', 'NGAP', 1, 'BREACH', 'x', 'y', 'z', array['l1'] from alert;
insert into alert_member values ('a1', 1, 'PATIENT', 'p_1', 'SUSPECT');
insert into alert_edge values ('a1', 1, 'p_1', 'iban_1', 'PAID_TO', 1);
insert into alert_rule_version select alert_id, 'IK_CAP', '1' from alert;
insert into alert_item
select alert_id, 'l' || n, false, 'i' || n, 'p_1', date '2021-11-03', date '2021-11-20', 'IK', 1, 10, 700, 100, 600, array['IK_CAP'], true
from alert, generate_series(1, 2) as n;
insert into alert_figure values ('a1', 'km', 12.5, 'km', 'pairs', array[1, 2, 3, 4, 5, 6]);

insert into feed_offset values ('t1', 0, 'vigie.alerts', 4, '2022-02-10 23:00Z', 4, 0, 0), ('t2', 1, 'vigie.billers', 9, '2022-02-10 23:00Z', 9, 0, 0);
insert into rejected_message values ('t1', 0, 3, 'vigie.alerts-0@3', 'not a record', '2022-02-10 23:00Z', '\x01');
insert into closed_day values ('billing-lines', '2022-02-28');

insert into dossier (subject_kind, subject_id, restricted, opened_at)
select subject_kind, subject_id, subject_id = '10000000033', '2022-01-12 08:00Z' from alert where alert_id <> 'a4' order by alert_id;
insert into dossier_grant select dossier_id, 'chef', 'chef', '2022-01-12 08:00Z' from dossier where restricted;
insert into case_number values (2022, 3);
insert into case_file (number, dossier_id, scheme, origin, state, assignee, opened_at, opened_by, outcome, motive, closed_at, closed_by)
values ('LCF-2022-00001', 1, 'NURSE_BILLING', 'ALERT', 'CLOSED', 'anne', '2022-01-12 08:00Z', 'anne', 'NO_ACTION', 'Rien.', '2022-02-01 08:00Z', 'anne'),
       ('LCF-2022-00002', 2, 'NURSE_BILLING', 'ALERT', 'RECOVERY', 'anne', '2022-01-12 08:00Z', 'anne', null, null, null, null),
       ('LCF-2022-00003', 3, 'NURSE_BILLING', 'LETTER', 'CLOSED', 'anne', '2022-01-12 08:00Z', 'anne', 'ERROR', 'Erreur.', '2022-02-01 08:00Z', 'anne');
insert into case_alert values ('a1', 1, '2022-02-01 08:00Z'), ('a3', 3, '2022-02-01 08:00Z');
insert into case_event (case_id, position, at, login, kind, text) select case_id, 1, opened_at, 'anne', 'OPENED', 'Dossier ouvert' from case_file;
insert into case_event values (2, 2, '2022-01-20 08:00Z', 'anne', 'STEP', 'NOTIFY_INDU', '2022-01-20', 1200, 'Indu.');
insert into case_attachment (case_id, name, media_type, size, sha256, content, added_at, added_by)
values (2, 'a.txt', 'text/plain', 1, 'x', '\x41', '2022-01-20 08:00Z', 'anne');
insert into indu_line select 2, 2, i.alert_id, 'NURSE_BILLING', record_id, payment, invoice_id, patient_id, care_date, paid_on, act_code, coefficient,
  quantity, billed_cents, due_cents, undue_cents, reason_codes, home from alert_item i where alert_id = 'a2';
insert into snooze (alert_id, until, motive, suffered_cents, avoidable_cents, at, login) values ('a4', '2022-03-20', 'Attente', 900, 200, '2022-02-20 08:00Z', 'anne');
insert into disposition_outbox (disposition_id, at, payload, sent_at)
values ('LCF-2022-00001-NURSE_BILLING-1', '2022-02-01 08:00Z', '\x01', '2022-02-01 08:01Z');
insert into ledger_transaction (kind, case_id, on_day, at, login) values ('CLAIM', 2, '2022-01-20', '2022-01-20 08:00Z', 'anne');
insert into ledger_entry (transaction_id, position, account, cents, category)
values (1, 1, 'CREANCE', 1200, 'NURSE'), (1, 2, 'INSTANCE', -1200, 'NURSE');
insert into board_objective (year, cents, motive, set_by, set_at) values (2022, 100000, 'Objectif', 'chef', '2022-01-03 08:00Z');
insert into identity values ('p_1', 'sealed');
insert into saved_view (list, login, name, query, shared, made_at) values ('ALERTS', 'anne', 'Les miennes', 'etat=ACTIVE', false, '2022-01-03 08:00Z');
insert into default_view values ('anne', 'ALERTS', 1);
insert into sample_week values ('2022-01-10', 'vigie', 500, 90, '2022-01-10 08:00Z', 'anne');
insert into sample_alert values ('2022-01-10', 1, 'a4', 501);
insert into restoration (taken_at, restored_at) values ('2022-01-02 08:00Z', '2022-01-03 08:00Z');
insert into extraction (login, asked_at, source, subject_id, from_day, to_day, motive, state, finished_at)
values ('anne', now(), 'BILLING_LINES', '10000000017', '2021-11-01', '2021-12-01', 'Dossier', 'DONE', now()); -- kept seven days
insert into extraction_place values (1, '2021-11-03', null, '17300', 'l1', 1);
commit;
