import { once } from "node:events";
import { connect as connectSocket, type Socket } from "node:net";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { message, MessageReader, simpleQuery, strings } from "../../src/db/embedded/wire.ts";
import { embeddedTestServer, type EmbeddedTestServer } from "../support/embedded.ts";

let server: EmbeddedTestServer;
beforeAll(async () => {
  server = await embeddedTestServer();
  const sql = server.connect(1);
  await sql`create table balance (id int primary key, amount int not null, holder text)`;
  await sql`grant select, insert, update, delete on balance to innesto_app`;
});
afterAll(async () => await server.close());

/** A client that speaks the protocol by hand, to go away or to err at any point. */
async function rawClient(): Promise<{
  socket: Socket;
  until: (type: string) => Promise<string[]>;
}> {
  const socket = connectSocket(server.endpoint.socketPath);
  const reader = new MessageReader();
  const inbox: Buffer[] = [];
  socket.on("error", () => undefined);
  socket.on("data", (chunk) => {
    reader.push(chunk);
    for (let next = reader.next(); next; next = reader.next()) inbox.push(next);
    socket.emit("messages");
  });
  async function until(type: string): Promise<string[]> {
    const seen: string[] = [];
    for (;;) {
      while (inbox.length > 0) {
        seen.push(inbox.shift()!.toString("latin1"));
        if (seen.at(-1)!.startsWith(type)) return seen;
      }
      await once(socket, "messages");
    }
  }
  await once(socket, "connect");
  const body = Buffer.concat([Buffer.from([0, 3, 0, 0]), strings("user", "postgres", "")]);
  const start = Buffer.concat([Buffer.alloc(4), body]);
  start.writeUInt32BE(start.length, 0);
  socket.write(start);
  await until("Z");
  return { socket, until };
}

describe("many clients on one session", () => {
  it("keeps 40 transactions of 4 clients apart, each with its own role", async () => {
    const clients = Array.from({ length: 4 }, () => server.connect(10));
    await clients[0]!`insert into balance values (1, 0, '')`;
    const work = Array.from({ length: 40 }, async (_, index) => {
      return await clients[index % 4]!.begin(async (tx) => {
        await tx.unsafe(`set local role ${index % 2 === 0 ? "innesto_app" : "postgres"}`);
        await tx`select set_config('innesto.actor', ${`actor ${index}`}, true)`;
        const before = await tx<{ amount: number }[]>`select amount from balance where id = 1`;
        await tx`update balance set amount = ${before[0]!.amount + index} where id = 1`;
        const seen = await tx<{ actor: string; role: string }[]>`
          select current_setting('innesto.actor') as actor, current_user as role`;
        return { ...seen[0]! };
      });
    });
    const seen = await Promise.all(work);
    const after = await clients[1]!`select amount from balance where id = 1`;
    expect(after[0]).toEqual({ amount: (39 * 40) / 2 });
    expect(seen).toEqual(
      seen.map((_, index) => {
        return { actor: `actor ${index}`, role: index % 2 === 0 ? "innesto_app" : "postgres" };
      }),
    );
  });

  it("answers each of a thousand pipelined queries with its own result", async () => {
    const clients = [server.connect(3), server.connect(3)];
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, async (_, index) => {
        const rows = await clients[index % 2]!<{ n: number }[]>`select ${index}::int as n`;
        return rows[0]!.n;
      }),
    );
    expect(answers).toEqual(answers.map((_, index) => index));
  });

  it("carries values of megabytes there and back", async () => {
    const [one, other] = [server.connect(1), server.connect(1)];
    const large = "è".repeat(3_000_000);
    const [back] = await Promise.all([
      one<{ text: string }[]>`select ${large}::text as text`,
      other`select 1`,
    ]);
    expect(back[0]!.text === large).toBe(true);
  });

  it("rolls back a client that vanishes in a transaction, and serves those who wait", async () => {
    const sql = server.connect(1);
    await sql`insert into balance values (2, 100, '')`;
    const { socket, until } = await rawClient();
    socket.write(simpleQuery("begin; update balance set amount = 0 where id = 2"));
    expect((await until("Z")).at(-1)).toMatch(/T$/);
    const waiting = sql`select amount from balance where id = 2`;
    socket.destroy();
    expect([...(await waiting)]).toEqual([{ amount: 100 }]);
  });

  it("rolls back a client that vanishes in the midst of an extended query", async () => {
    const sql = server.connect(1);
    const { socket, until } = await rawClient();
    const insert = Buffer.concat([
      strings("", "insert into balance values (3, 3, '')"),
      Buffer.alloc(2),
    ]);
    const bind = Buffer.concat([strings("", ""), Buffer.alloc(6)]);
    const execute = Buffer.concat([strings(""), Buffer.alloc(4)]);
    const flush = message("H");
    socket.write(
      Buffer.concat([message("P", insert), message("B", bind), message("E", execute), flush]),
    );
    await until("C");
    const waiting = sql`select count(*)::int as n from balance where id = 3`;
    socket.destroy();
    expect([...(await waiting)]).toEqual([{ n: 0 }]);
  });
});

describe("what a client leaves behind", () => {
  it("is gone for the next: settings, roles, temporary tables, locks, prepared statements", async () => {
    const [first, next] = [server.connect(1), server.connect(1)];
    await first.unsafe(`set role innesto_app; set innesto.actor = 'first'; set search_path = pg_catalog;
      create temporary table leftover (n int); prepare stale as select 1`);
    await first`select pg_advisory_lock(7)`;
    const seen =
      await next`select current_user as role, current_setting('innesto.actor', true) as actor,
      current_setting('search_path') as path, to_regclass('leftover') as leftover,
      (select count(*)::int from pg_prepared_statements where name = 'stale') as prepared,
      (select count(*)::int from pg_locks where locktype = 'advisory') as locks`;
    expect({ ...seen[0] }).toEqual({
      role: "postgres",
      actor: "",
      path: "public",
      leftover: null,
      prepared: 0,
      locks: 0,
    });
  });
});

describe("errors", () => {
  it("leave a connection in step, whatever fails in it", async () => {
    const sql = server.connect(1);
    for (let round = 0; round < 20; round += 1) {
      await expect(sql`select ${"x"}::int`).rejects.toMatchObject({ code: "22P02" });
      await expect(sql.unsafe("select nonsense")).rejects.toMatchObject({ code: "42703" });
      await expect(
        sql.begin(async (tx) => {
          await tx`insert into balance values (4, 4, '')`;
          await tx`insert into balance values (4, 4, '')`;
        }),
      ).rejects.toMatchObject({ code: "23505" });
      expect([...(await sql`select ${round}::int as n`)]).toEqual([{ n: round }]);
    }
    expect([...(await sql`select from balance where id = 4`)]).toEqual([]);
  });

  it("refuse COPY FROM STDIN, which the embedded database cannot do, and go on", async () => {
    const sql = server.connect(1);
    const { socket, until } = await rawClient();
    socket.write(simpleQuery("copy balance from stdin"));
    expect((await until("Z")).join("")).toContain("use INSERT");
    socket.destroy();
    expect([...(await sql`select 1 as n`)]).toEqual([{ n: 1 }]);
  });

  it("end a connection that does not speak the protocol, and no other", async () => {
    const sql = server.connect(1);
    const stranger = connectSocket(server.endpoint.socketPath);
    stranger.on("error", () => undefined);
    stranger.resume();
    stranger.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await once(stranger, "close");
    expect([...(await sql`select 1 as n`)]).toEqual([{ n: 1 }]);
  });
});

it("declines encryption, which a socket of one's own does not need", async () => {
  const socket = connectSocket(server.endpoint.socketPath);
  socket.write(Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]));
  const [answer] = await once(socket, "data");
  socket.destroy();
  expect(String(answer)).toBe("N");
});
