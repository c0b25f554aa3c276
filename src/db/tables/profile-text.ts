import { sql } from "drizzle-orm";
import { customType, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { keyOf, count, exactlyOne, oneOf, ownKey, programmeKey, within } from "./columns.ts";
import { hub } from "./hub.ts";
import { idea } from "./idea.ts";
import { LANGUAGES, TEXT_PARTS } from "./lists.ts";
import { need } from "./need.ts";
import { organisation } from "./organisation.ts";
import { participant } from "./participant.ts";
import { programme } from "./programme.ts";
import { resource } from "./resource.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** The texts of a profile that are embedded and searched, part by part; nothing protected is among them. */
export const profileText = pgTable(
  "profile_text",
  {
    ...programmeKey(),
    participantId: text("participant_id"),
    ideaId: text("idea_id"),
    organisationId: text("organisation_id"),
    resourceId: text("resource_id"),
    needId: text("need_id"),
    hubId: text("hub_id"),
    part: text("part", { enum: TEXT_PARTS }).notNull(),
    position: count("position").notNull().default(0),
    language: text("language", { enum: LANGUAGES }).notNull(),
    content: text("content").notNull(),
    digest: text("digest").notNull(),
    /** Whose text it is, as in `participant:P07`: the key of its `search_entry`. */
    entryId: text("entry_id").generatedAlwaysAs(sql`case
      when participant_id is not null then 'participant:' || participant_id
      when idea_id is not null then 'idea:' || idea_id
      when organisation_id is not null then 'organisation:' || organisation_id
      when resource_id is not null then 'resource:' || resource_id
      when need_id is not null then 'need:' || need_id
      else 'hub:' || hub_id end`),
    lexemes: tsvector("lexemes").generatedAlwaysAs(sql`case language
      when 'en' then to_tsvector('public.innesto_english', content)
      else to_tsvector('public.innesto_italian', content) end`),
  },
  (t) => [
    ownKey(t),
    within(t, t.participantId, participant, "cascade"),
    within(t, t.ideaId, idea, "cascade"),
    within(t, t.organisationId, organisation, "cascade"),
    within(t, t.resourceId, resource, "cascade"),
    within(t, t.needId, need, "cascade"),
    within(t, t.hubId, hub, "cascade"),
    exactlyOne("profile_text_subject", [
      t.participantId,
      t.ideaId,
      t.organisationId,
      t.resourceId,
      t.needId,
      t.hubId,
    ]),
    oneOf("profile_text_part", t.part, TEXT_PARTS),
    oneOf("profile_text_language", t.language, LANGUAGES),
    unique("profile_text_once")
      .on(
        t.programmeId,
        t.participantId,
        t.ideaId,
        t.organisationId,
        t.resourceId,
        t.needId,
        t.hubId,
        t.part,
        t.position,
      )
      .nullsNotDistinct(),
    index("profile_text_digest").on(t.programmeId, t.digest),
    index("profile_text_entry").on(t.programmeId, t.entryId),
  ],
);

/** pgvector without a fixed dimension: each embedder has its own, and its own partial index. */
const vector = customType<{ data: number[]; driverData: string }>({
  dataType: () => "vector",
  toDriver: (value) => `[${value.join(",")}]`,
  fromDriver: (value) => JSON.parse(value) as number[],
});

/** The embedders that have read a programme's texts. Their vectors stay until they are cleaned up. */
export const profileEmbedder = pgTable(
  "profile_embedder",
  {
    programmeId: text("programme_id")
      .notNull()
      .references(() => programme.id, { onDelete: "cascade" }),
    embedderId: text("embedder_id").notNull(),
    /** What it is opened by, as in `programme.embedder`. */
    name: text("name").notNull(),
  },
  (t) => [keyOf(t.programmeId, t.embedderId)],
);

/** A text's vector by one embedder; the digest says of which wording. */
export const profileVector = pgTable(
  "profile_vector",
  {
    programmeId: text("programme_id").notNull(),
    textId: text("text_id").notNull(),
    embedderId: text("embedder_id").notNull(),
    digest: text("digest").notNull(),
    embedding: vector("embedding").notNull(),
  },
  (t) => [
    keyOf(t.programmeId, t.textId, t.embedderId),
    within(t, t.textId, profileText, "cascade"),
  ],
);
