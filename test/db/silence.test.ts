import { EventEmitter, once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { PGlite } from "@electric-sql/pglite";
import postgres from "postgres";
import { expect, test } from "vitest";
import { Gateway } from "../../src/db/embedded/gateway.ts";
import { Session } from "../../src/db/embedded/session.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const LIMIT_MS = 1000;
const A_MOMENT_MS = 100;

test("whoever held the session in silence while another knocked is not cut off after having spoken", async () => {
  const gateway = new Gateway(new Session(await PGlite.create()), {}, () => {}, LIMIT_MS);
  const server = createServer((socket) => gateway.accept(socket));
  const path = join(await temporaryFolder(), ".s.PGSQL.5432");
  server.listen(path);
  await once(server, "listening");
  const lost: number[] = [];
  const options = {
    path,
    max: 1,
    prepare: false,
    fetch_types: false,
    user: "postgres",
    ssl: false,
  };
  const holder = postgres({ ...options, onclose: (id) => lost.push(id) });
  const other = postgres(options);
  try {
    const silence = new EventEmitter();
    const begun = once(silence, "begun");
    const held = holder.begin(async (tx) => {
      await tx`select 1`;
      const over = once(silence, "over");
      silence.emit("begun");
      await over;
      await tx`select 2`;
    });
    await begun;
    const knocks = other`select 3`.execute();
    await delay(A_MOMENT_MS);
    silence.emit("over");
    await held;
    await knocks;
    await delay(LIMIT_MS + A_MOMENT_MS);
    expect(lost).toEqual([]);
  } finally {
    await Promise.all([holder.end(), other.end()]);
    await gateway.close();
    server.close();
  }
});
