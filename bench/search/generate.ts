import { hub } from "../../src/db/tables/hub.ts";
import { idea } from "../../src/db/tables/idea.ts";
import { PARTICIPANT_KINDS } from "../../src/db/tables/lists.ts";
import { need } from "../../src/db/tables/need.ts";
import { organisation } from "../../src/db/tables/organisation.ts";
import { participant, participantSkill } from "../../src/db/tables/participant.ts";
import { programme, programmeComune, term } from "../../src/db/tables/programme.ts";
import { resource, seat } from "../../src/db/tables/resource.ts";
import type { Database } from "../../src/db/client.ts";
import type { Transaction } from "../../src/db/transaction.ts";
import { shippedComuni } from "../../src/programmes/territory/comuni.ts";
import { ensureComuni } from "../../src/programmes/territory-store.ts";
import { type Random, randomFrom } from "../programmes/random.ts";
import { TRADES } from "../programmes/trades.ts";

export const PROGRAMME = "grande";
const PROVINCES = new Set(["MN", "CR", "BS", "VR"]);
export const HUBS = 40;

const comuni = shippedComuni().comuni.filter(({ province }) => PROVINCES.has(province));
const codes = comuni.map(({ code }) => code);
const ROWS_AT_ONCE = 2000;

/** Of a hundred profiles: people, ideas, organisations, resources, needs. */
const SHARES = { people: 40, ideas: 15, organisations: 20, resources: 15, needs: 10 };

/** A programme of so many profiles, half of them over four provinces; the same seed, the same one. */
export async function generateProfiles(
  db: Database,
  profiles: number,
  seed: number,
): Promise<void> {
  const random = randomFrom(seed);
  await db.asSystem(PROGRAMME, async (tx) => {
    await ensureComuni(tx, shippedComuni());
    await tx.insert(programme).values({ id: PROGRAMME, title: "Prova di ricerca" });
    await tx
      .insert(programmeComune)
      .values(codes.map((comuneCode) => ({ programmeId: PROGRAMME, comuneCode })));
    await tx
      .insert(term)
      .values({ programmeId: PROGRAMME, list: "need_kind", code: "skill", italian: "Competenza" });
    await tx
      .insert(hub)
      .values(rows(HUBS, "H", () => ({ name: "Hub", comuneCode: random.pick(codes) })));
  });
  const count = (share: number) => Math.round((profiles * share) / 100);
  const insert = (work: (tx: Transaction) => Promise<unknown>) => db.asSystem(PROGRAMME, work);
  await insert((tx) => people(tx, count(SHARES.people), random));
  await insert((tx) => ideas(tx, count(SHARES.ideas), random));
  await insert((tx) => organisations(tx, count(SHARES.organisations), random));
  await insert((tx) => resources(tx, count(SHARES.resources), count(SHARES.organisations), random));
  await insert((tx) => needs(tx, count(SHARES.needs), count(SHARES.organisations), random));
}

const rows = <T extends object>(n: number, prefix: string, row: (i: number) => T) =>
  Array.from({ length: n }, (_, i) => ({
    programmeId: PROGRAMME,
    id: `${prefix}${i + 1}`,
    ...row(i),
  }));

async function inChunks<T>(all: readonly T[], insert: (chunk: T[]) => Promise<unknown>) {
  for (let at = 0; at < all.length; at += ROWS_AT_ONCE)
    await insert(all.slice(at, at + ROWS_AT_ONCE));
}

const hubOf = (random: Random) => `H${random.whole(1, HUBS)}`;
const tradeOf = (random: Random) => random.pick(TRADES);
/** Distinguishes texts as people's own stories do: two in a hundred thousand share theirs. */
const detail = (random: Random) =>
  `a ${random.pick(comuni).name} dal ${random.whole(1970, 2024)}, con ${tradeOf(random).idea}`;

async function people(tx: Transaction, n: number, random: Random) {
  const all = rows(n, "P", () => ({
    kind: random.pick(PARTICIPANT_KINDS),
    seeking: random.next() < 0.8,
    hubId: hubOf(random),
    comuneCode: random.pick(codes),
    about: `Ho lavorato ${random.whole(1, 15)} anni tra ${tradeOf(random).activity}, ${detail(random)}.`,
  }));
  await inChunks(all, (chunk) => tx.insert(participant).values(chunk));
  const skills = all.flatMap(({ id }) =>
    random.some(tradeOf(random).skills, random.whole(1, 3)).map((phrase, position) => ({
      programmeId: PROGRAMME,
      participantId: id,
      position,
      phrase,
    })),
  );
  await inChunks(skills, (chunk) => tx.insert(participantSkill).values(chunk));
}

async function ideas(tx: Transaction, n: number, random: Random) {
  const all = rows(n, "I", () => ({
    title: tradeOf(random).idea,
    summary: `Nasce ${detail(random)}, insieme a ${tradeOf(random).idea}.`,
    hubId: hubOf(random),
    shownInPublic: random.next() < 0.5,
  }));
  await inChunks(all, (chunk) => tx.insert(idea).values(chunk));
}

async function organisations(tx: Transaction, n: number, random: Random) {
  const all = rows(n, "F", (i) => {
    const { sector, activity } = tradeOf(random);
    return {
      name: `Impresa ${random.pick(comuni).name} ${i}`,
      soul: "firms" as const,
      sector,
      comuneCode: random.pick(codes),
      about: `Ci occupiamo di ${activity}, ${detail(random)}.`,
    };
  });
  await inChunks(all, (chunk) => tx.insert(organisation).values(chunk));
}

async function resources(tx: Transaction, n: number, firms: number, random: Random) {
  const all = rows(n, "S", (i) => ({
    organisationId: `F${(i % firms) + 1}`,
    kind: random.pick(["seat", "space", "equipment", "mentoring"] as const),
    title: `${random.pick(tradeOf(random).skills)}, ${tradeOf(random).activity}`,
    description: `Da noi ${detail(random)}.`,
    availableFrom: random.next() < 0.5 ? "2026-03-01" : null,
  }));
  await inChunks(all, (chunk) => tx.insert(resource).values(chunk));
  const seats = all.filter(({ kind }) => kind === "seat");
  await inChunks(seats, (chunk) =>
    tx.insert(seat).values(chunk.map(({ id }) => ({ programmeId: PROGRAMME, resourceId: id }))),
  );
}

async function needs(tx: Transaction, n: number, firms: number, random: Random) {
  const all = rows(n, "B", (i) => ({
    organisationId: `F${(i % firms) + 1}`,
    kind: "skill",
    title: `Serve chi sappia di ${random.pick(tradeOf(random).skills)}`,
    description: `Lavoriamo ${detail(random)}.`,
  }));
  await inChunks(all, (chunk) => tx.insert(need).values(chunk));
}
