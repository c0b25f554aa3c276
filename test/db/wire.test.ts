import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  LONGEST_MESSAGE_BYTES,
  message,
  MessageReader,
  readyStatus,
  simpleQuery,
  strings,
  welcome,
} from "../../src/db/embedded/wire.ts";

/** The reader's answer to a stream that the network has cut anywhere. */
function readPieces(stream: Buffer, cuts: readonly number[]): Buffer[] {
  const reader = new MessageReader();
  const read: Buffer[] = [];
  const edges = [...cuts, stream.length].toSorted((a, b) => a - b);
  let start = 0;
  for (const end of edges) {
    reader.push(stream.subarray(start, end));
    start = end;
    for (let next = reader.next(); next; next = reader.next()) read.push(Buffer.from(next));
  }
  return read;
}

describe("reading messages", () => {
  it("finds the same messages however the stream is cut", () => {
    const messages = fc.array(fc.tuple(fc.constantFrom("Q", "P", "B", "S", "d"), fc.uint8Array()), {
      minLength: 1,
    });
    fc.assert(
      fc.property(messages, fc.array(fc.nat()), (parts, cuts) => {
        const sent = parts.map(([type, body]) => message(type, Buffer.from(body)));
        const stream = Buffer.concat(sent);
        const inside = cuts.map((cut) => cut % (stream.length + 1));
        expect(readPieces(stream, inside)).toEqual(sent);
      }),
    );
  });

  it("reads a message of megabytes that comes in small pieces", () => {
    const large = message("Q", Buffer.alloc(5_000_000, "x"));
    const cuts = Array.from({ length: 5_000 }, (_, index) => index * 1_000);
    const [read, ...others] = readPieces(large, cuts);
    expect(others).toEqual([]);
    // Not toEqual, which takes twenty seconds over five megabytes.
    expect(read!.equals(large)).toBe(true);
  });

  it.each([0, 3, LONGEST_MESSAGE_BYTES + 1, 0xff_ff_ff_ff])("refuses a length of %i", (length) => {
    const head = Buffer.from([0x51, 0, 0, 0, 0]);
    head.writeUInt32BE(length, 1);
    const reader = new MessageReader();
    reader.push(head);
    expect(() => reader.next()).toThrow(RangeError);
  });
});

describe("the status at the end of an answer", () => {
  it.each(["I", "T", "E"])("is %s", (status) => {
    const answer = Buffer.concat([
      message("C", strings("SELECT 1")),
      message("Z", Buffer.from(status)),
    ]);
    expect(readyStatus(answer)).toBe(status);
  });

  it("is unknown in an answer that goes on", () => {
    expect(readyStatus(message("C", strings("SELECT 1")))).toBeUndefined();
    expect(readyStatus(Buffer.alloc(0))).toBeUndefined();
  });
});

it("ends what a query says with a zero, as the protocol has it", () => {
  expect(simpleQuery("è")).toEqual(Buffer.from([0x51, 0, 0, 0, 7, 0xc3, 0xa8, 0]));
});

it("welcomes a client and lets it speak", () => {
  const reader = new MessageReader();
  reader.push(welcome({ TimeZone: "UTC" }));
  const types: string[] = [];
  for (let next = reader.next(); next; next = reader.next())
    types.push(String.fromCharCode(next[0]!));
  expect(types).toEqual(["R", "S", "K", "Z"]);
});
