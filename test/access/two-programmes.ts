import { connect } from "../../src/db/connection.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";

const PROGRAMMES = ["a", "b"] as const;

/**
 * A row at least of every table, the same in each of two programmes. Whose they are: participant P1 and P2 are
 * of hub H1, P3 and P4 of H2; organisation O1 is accompanied by H1 and is hub H2 itself; O2 is another firm, O3
 * one that has not agreed to take part. O1 gives R1, O2 gives R2, O3 gives R3, hub H2 gives R4, P2 gives R5.
 * Pair 1-P1 has P1's consent to share contacts, 1-P2 has none, 1-P1-2 ended with O2's no. Account x has a part in
 * programme a alone, as P1; z is its like in b; y is O1's in both.
 */
export async function twoProgrammes(): Promise<TestDatabase> {
  const db = await testDatabase();
  const client = connect(db.endpoint, 1);
  await client.unsafe(OF_NONE);
  for (const programme of PROGRAMMES) await client.unsafe(OF_ONE.replaceAll("§", `'${programme}'`));
  await client.end();
  return db;
}

const OF_NONE = `
insert into comune (code, name, province) values ('020030', 'Mantova', 'MN');
insert into comune_former (name, province, code) values ('Mantua', 'MN', '020030');
insert into comune_list (date, content) values ('2026-01-01', '');
insert into job_worker (id, host, pid) values ('00000000-0000-0000-0000-000000000001', 'h', 1);
insert into job (kind, args, created_by) values ('k', '{}', 'x');
insert into idempotent_request (caller, key, fingerprint) values ('c', 'k', 'f');
insert into account (id, email) values ('x', 'x@example.org'), ('y', 'y@example.org'), ('z', 'z@example.org');
insert into session (digest, account_id, expires_at) values ('d', 'x', '2999-01-01');
insert into attempt (digest) values ('d');`;

const OF_ONE = `
insert into programme (id, title) values (§, 't');
insert into programme_comune values (§, '020030');
insert into term (programme_id, list, code, italian) values (§, 'need_kind', 'n', 'n');
insert into phase (programme_id, id, position, name) values (§, 'F1', 1, 'f');
insert into measure (programme_id, id, name) values (§, 'M1', 'm');
insert into statement (programme_id, code, italian) values (§, 'Q1', 'q');
insert into organisation (programme_id, id, name, soul, state) values
  (§, 'O1', 'uno', 'firms', 'member'), (§, 'O2', 'due', 'firms', 'hosting'), (§, 'O3', 'tre', 'firms', 'to_contact');
insert into hub (programme_id, id, name, organisation_id) values (§, 'H1', 'h', null), (§, 'H2', 'h', 'O1');
insert into hub_place (programme_id, id, hub_id, name) values (§, 'L1', 'H1', 'l');
insert into hub_organisation values (§, 'H1', 'O1'), (§, 'H2', 'O2'), (§, 'H2', 'O3');
insert into organisation_contact (programme_id, organisation_id, name) values (§, 'O1', 'x'), (§, 'O2', 'y'), (§, 'O3', 'z');
insert into partnership (programme_id, id, organisation_id, role) values
  (§, 'O1-partner', 'O1', 'partner'), (§, 'O3-partner', 'O3', 'partner');
insert into agreement (programme_id, id, kind, title) values (§, 'A1', 'pact', 'a');
insert into agreement_party (programme_id, agreement_id, organisation_id) values (§, 'A1', 'O1');
insert into agreement_file (programme_id, id, agreement_id, name, content) values (§, 'A1-1', 'A1', 'f.pdf', '%PDF-');
insert into participant (programme_id, id, hub_id) values (§, 'P1', 'H1'), (§, 'P2', 'H1'), (§, 'P3', 'H2'), (§, 'P4', 'H2');
insert into participant_identity (programme_id, participant_id, first_name)
  select §, id, 'nome ' || id from participant where programme_id = §;
insert into participant_protected (programme_id, participant_id, sex) select §, id, 'X' from participant where programme_id = §;
insert into participant_condition (programme_id, participant_id) select §, id from participant where programme_id = §;
insert into employment_status (programme_id, id, participant_id, status)
  select §, 'S' || id, id, 'unemployed' from participant where programme_id = §;
insert into participant_skill (programme_id, participant_id, position, phrase) select §, id, 0, 's' from participant where programme_id = §;
insert into participant_employer (programme_id, participant_id, organisation_id) values (§, 'P1', 'O2'), (§, 'P3', 'O2');
insert into eligibility (programme_id, participant_id, measure_id) values (§, 'P1', 'M1'), (§, 'P2', 'M1');
insert into idea (programme_id, id, title, hub_id, shown_in_public) values (§, 'I1', 'i', 'H1', false), (§, 'I2', 'i', 'H2', true);
insert into idea_stage (programme_id, id, idea_id, stage) values (§, 'IS1', 'I1', 'emerged');
insert into idea_member (programme_id, id, idea_id, participant_id) values (§, 'IM1', 'I1', 'P1'), (§, 'IM2', 'I1', 'P2'), (§, 'IM3', 'I2', 'P3');
insert into idea_role (programme_id, id, idea_id, title) values (§, 'IR1', 'I1', 'r');
insert into resource (programme_id, id, organisation_id, hub_id, participant_id, kind, title) values
  (§, 'R1', 'O1', null, null, 'seat', 'r'), (§, 'R2', 'O2', null, null, 'seat', 'r'), (§, 'R3', 'O3', null, null, 'seat', 'r'),
  (§, 'R4', null, 'H2', null, 'seat', 'r'), (§, 'R5', null, null, 'P2', 'mentoring', 'r');
insert into seat (programme_id, resource_id, capacity) values (§, 'R1', 5), (§, 'R2', 5), (§, 'R3', 5), (§, 'R4', 5);
insert into resource_skill (programme_id, resource_id, position, phrase) values (§, 'R1', 0, 's'), (§, 'R3', 0, 's'), (§, 'R5', 0, 's');
insert into need (programme_id, id, participant_id, idea_id, organisation_id, hub_id, kind, title) values
  (§, 'N1', 'P1', null, null, null, 'n', 'n'), (§, 'N2', 'P3', null, null, null, 'n', 'n'), (§, 'N3', null, 'I1', null, null, 'n', 'n'),
  (§, 'N4', null, null, 'O3', null, 'n', 'n'), (§, 'N5', null, null, null, 'H2', 'n', 'n');
insert into challenge (programme_id, id, need_id, opens_on, closes_on) values
  (§, 'C1', 'N5', '2026-01-01', '2026-02-01'), (§, 'C2', 'N4', '2026-01-01', '2026-02-01');
insert into preference (programme_id, id, from_participant_id, from_organisation_id, to_participant_id, to_organisation_id, kind) values
  (§, 'V1', 'P1', null, null, 'O2', 'interest'), (§, 'V2', 'P3', null, null, 'O1', 'interest'),
  (§, 'V3', null, 'O1', 'P3', null, 'interest'), (§, 'V4', null, 'O2', 'P1', null, 'interest');
insert into exposure (programme_id, participant_id, views) values (§, 'P1', 3), (§, 'P3', 1);
insert into answer (programme_id, id, statement_code, participant_id, organisation_id, value) values
  (§, 'A1', 'Q1', 'P1', null, 1), (§, 'A2', 'Q1', 'P2', null, 1), (§, 'A3', 'Q1', null, 'O1', 1), (§, 'A4', 'Q1', null, 'O2', 1);
insert into policy (programme_id, version, document) values (§, 1, '{}');
insert into round (programme_id, number, policy_version, embedder_id, seed) values (§, 1, 1, 'e', 's');
insert into round_market values (§, 1, 'incubation', 0);
insert into round_transition (programme_id, round_number, position, from_state, to_state, role, made_by, made_from)
  values (§, 1, 1, 'open', 'matched', 'system', 'x', 'x');
insert into calibration (programme_id, round_number, embedder_id, part, pairs, quantiles)
  values (§, 1, 'e', 'p', 1, array_fill(0::real, array[1024]));
insert into run (programme_id, id, round_number, market, name, state, engine_version, embedder_id, seed, input_digest, report, published_at)
  values (§, '1-a', 1, 'incubation', 'a', 'solved', '1', 'e', 's', 'd', '{}', now()), (§, '1-b', 1, 'incubation', 'b', 'solved', '1', 'e', 's', 'd', '{}', null);
insert into run_snapshot values (§, '1-a', 0, '');
insert into run_pseudonym (programme_id, run_id, pseudonym, seeker_participant_id, phrases) values (§, '1-a', 'x', 'P1', '[]');
insert into proposal (programme_id, id, run_id, seeker_participant_id, place_resource_id, fit, explanation) values
  (§, 'X1', '1-a', 'P1', 'R1', 1, '{}'), (§, 'X2', '1-a', 'P3', 'R2', 1, '{}'), (§, 'X3', '1-b', 'P1', 'R2', 1, '{}');
insert into waiting (programme_id, id, run_id, seeker_participant_id, explanation) values
  (§, 'W1', '1-a', 'P1', '{}'), (§, 'W2', '1-a', 'P3', '{}'), (§, 'W3', '1-b', 'P1', '{}');
insert into pairing (programme_id, id, round_number, proposal_id, seeker_participant_id, place_resource_id, state) values
  (§, '1-P1', 1, 'X1', 'P1', 'R1', 'interested'), (§, '1-P2', 1, null, 'P2', 'R1', 'interested'),
  (§, '1-P3', 1, 'X2', 'P3', 'R2', 'proposed'), (§, '1-P4', 1, null, 'P4', 'R4', 'proposed'), (§, '1-P1-2', 1, null, 'P1', 'R2', 'declined');
insert into decision (programme_id, id, round_number, kind, seeker_participant_id, place_resource_id, pairing_id, side, from_state, to_state,
    made_by, made_from, reason, shares_contacts) values
  (§, 'D1', 1, 'interest', 'P1', 'R1', '1-P1', 'participant', 'proposed', 'participant_interested', 'x', 'x', null, true),
  (§, 'D2', 1, 'interest', 'P1', 'R1', '1-P1', 'host', 'participant_interested', 'interested', 'x', 'x', null, false),
  (§, 'D3', 1, 'interest', 'P2', 'R1', '1-P2', 'participant', 'proposed', 'participant_interested', 'x', 'x', null, false),
  (§, 'D4', 1, 'decline', 'P1', 'R2', '1-P1-2', 'host', 'participant_interested', 'declined', 'x', 'x', 'other', false),
  (§, 'D5', 1, 'pin', 'P1', 'R1', null, null, null, null, 'x', 'x', null, false);
insert into second_look (programme_id, id, participant_id, words) values (§, 'RP1', 'P1', 'w'), (§, 'RP2', 'P2', 'w'), (§, 'RP3', 'P3', 'w');
insert into rating (programme_id, id, seeker_participant_id, place_resource_id, stars, made_by) values (§, 'T1', 'P1', 'R1', 5, 'x');
insert into collaboration (programme_id, id, participant_id, idea_id, organisation_id, resource_id) values
  (§, 'C01', 'P2', null, 'O1', 'R1'), (§, 'C02', 'P3', 'I2', 'O2', 'R2'),
  (§, 'C03', 'P2', 'I1', 'O2', null), (§, 'C04', 'P1', null, 'O2', null);
insert into collaboration_agreement (programme_id, collaboration_id) values (§, 'C01'), (§, 'C02'), (§, 'C03'), (§, 'C04');
insert into collaboration_month (programme_id, id, collaboration_id, month, planned) values
  (§, 'OM1', 'C01', '2026-01', 1), (§, 'OM2', 'C02', '2026-01', 1), (§, 'OM3', 'C03', '2026-01', 1), (§, 'OM4', 'C04', '2026-01', 1);
insert into internship_rules (programme_id, version, document) values (§, 1, '{}');
insert into meeting (programme_id, id, kind, title, held_on, hub_id, pairing_id) values
  (§, 'A1', 'group', 'm', '2026-01-01', 'H1', null), (§, 'A2', 'targeted', 'm', '2026-01-02', 'H1', '1-P1'),
  (§, 'A3', 'group', 'm', '2026-01-01', 'H2', null);
insert into meeting_minutes (programme_id, meeting_id) values (§, 'A1'), (§, 'A2'), (§, 'A3');
insert into attendance (programme_id, id, meeting_id, participant_id, organisation_id) values
  (§, 'T1', 'A1', 'P1', null), (§, 'T2', 'A1', 'P2', null), (§, 'T3', 'A2', 'P1', null), (§, 'T4', 'A2', null, 'O1'),
  (§, 'T5', 'A3', 'P3', null);
insert into meeting_fruit (programme_id, id, meeting_id, idea_id) values (§, 'F1', 'A1', 'I1'), (§, 'F2', 'A3', 'I2');
insert into training (programme_id, id, participant_id, skill) values (§, 'X1', 'P1', 's'), (§, 'X2', 'P3', 's');
insert into following (programme_id, id, who, participant_id) values (§, 'Y1', 'w', 'P1');
insert into check_in (programme_id, id, collaboration_id, held_on) values (§, 'K1', 'C01', '2026-01-01'), (§, 'K2', 'C02', '2026-01-01');
insert into milestone (programme_id, id, collaboration_id, title) values (§, 'G1', 'C01', 'm'), (§, 'G2', 'C02', 'm');
insert into outcome (programme_id, id, collaboration_id, moment, observed_on, condition) values
  (§, 'E1', 'C01', 'exit', '2026-01-01', 'seeking'), (§, 'E2', 'C02', 'exit', '2026-01-01', 'seeking');
insert into outcome_declaration (programme_id, collaboration_id, moment, side, condition, at_host) values
  (§, 'C01', 'exit', 'participant', 'seeking', null), (§, 'C01', 'exit', 'host', null, false),
  (§, 'C02', 'exit', 'participant', 'seeking', null), (§, 'C02', 'exit', 'host', null, true);
insert into incentive_rule (programme_id, valid_from, months) values (§, '2026-01-01', 6);
insert into hiring_incentive (programme_id, collaboration_id) values (§, 'C01');
insert into initiative (programme_id, id, idea_id, name) values (§, 'N1', 'I1', 'n');
insert into launched_service (programme_id, id, idea_id, name) values (§, 'SV1', 'I1', 's');
insert into message (programme_id, id, to_participant_id, to_organisation_id, topic, subject_italian, subject_english, body_italian, body_english, due_on) values
  (§, 'B1', 'P1', null, 't1', 's', 's', 'b', 'b', '2026-01-01'), (§, 'B2', 'P2', null, 't2', 's', 's', 'b', 'b', '2026-01-01'),
  (§, 'B3', null, 'O1', 't3', 's', 's', 'b', 'b', '2026-01-01'), (§, 'B4', null, 'O2', 't4', 's', 's', 'b', 'b', '2026-01-01');
insert into profile_text (programme_id, id, participant_id, part, language, content, digest) values (§, 'Y1', 'P1', 'person', 'it', 'x', 'd');
insert into profile_embedder values (§, 'e', 'e');
insert into search_entry (programme_id, id, kind, participant_id, audience, available) values (§, 'participant:P1', 'participant', 'P1', 'hosts', true);
insert into profile_vector values (§, 'Y1', 'e', 'd', '[1,0]');
insert into search_lexeme values (§, 'it', 'x', 1, 1);
insert into search_posting values (§, 'it', 'x', 'participant', '{1}', '{1}', 1, 1);
insert into search_ranking (programme_id, id, asker, ranking) values (§, 'z', 'member:O1', '[]');
insert into job (programme_id, kind, args, created_by) values (§, 'k', '{}', 'x');
insert into import_file select §, max(id), 'f', '' from job where programme_id = §;
insert into membership (programme_id, role, participant_id, account_id) values
  (§, 'participant', 'P1', case § when 'a' then 'x' else 'z' end);
insert into membership (programme_id, role, organisation_id, account_id) values (§, 'member', 'O1', 'y');
insert into invitation (programme_id, id, role, participant_id, email, invited_by, expires_at)
  values (§, 'I1', 'participant', 'P2', 'p2@example.org', 'x', '2999-01-01');
insert into upload values (§, 'x', 'f', '');
insert into consent_text (programme_id, purpose, version, italian, english) values (§, 'contacts', 1, 'c', 'c');
insert into consent (programme_id, id, participant_id, purpose, text_version, given, position, made_by, made_from) values
  (§, 'S1', 'P1', 'contacts', 1, true, 1, 'x', 'web'), (§, 'S2', 'P2', 'contacts', 1, true, 1, 'x', 'web');
insert into audit_subject (programme_id, participant_id) values (§, 'P1'), (§, 'P2');
insert into audit (programme_id, id, account, actor_kind, action, what, subject_token)
  select §, 'U' || substr(participant_id, 2), 'x', 'coordinator', 'see', 'contacts', token
  from audit_subject where programme_id = §;
insert into erasure_request (programme_id, participant_id) values (§, 'P1'), (§, 'P2');
insert into erasure (programme_id, id, reason, made_by, locked) values (§, 'E1', 'request', 'x', true);
insert into erased_count values (§, 'participant', 0, 1);
insert into record_duty values (§, 'legge', '2999-01-01');
insert into locked_record (programme_id, id, law, keep_until, content) values (§, 'L1', 'legge', '2999-01-01', '{}');
insert into report_model values (§, 'm', '{}', '2026-01-01');
insert into retention_rule values (§, 'letters', 90);
insert into sign_in_link (digest, programme_id, invitation_id, expires_at) values ('d' || §, §, 'I1', '2999-01-01');
insert into api_key (programme_id, id, role, name, scope, digest, created_by, expires_at)
  values (§, 'K1', 'coordinator', 'n', 'read', 'd' || §, 'x', '2999-01-01');`;
