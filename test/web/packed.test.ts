import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { asset } from "../../src/web/assets/assets.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

let db: TestDatabase;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  db = await testDatabase();
  app = createApp({ db, home: "/nonexistent", today: () => "2026-01-15" });
});
afterAll(async () => await db.close());

async function received(address: string, accepted?: string) {
  const headers = accepted === undefined ? {} : { "accept-encoding": accepted };
  const response = await app.request(address, { headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { bytes, encoding: response.headers.get("content-encoding"), headers: response.headers };
}

const SHEET = asset("bootstrap-italia.min.css");

test("a style sheet comes packed as the browser understands it, and is the same", async () => {
  const { bytes: plain, encoding } = await received(SHEET);
  expect(encoding).toBeNull();
  const brotli = await received(SHEET, "gzip, deflate, br");
  expect(brotli.encoding).toBe("br");
  expect(brotliDecompressSync(brotli.bytes).equals(plain)).toBe(true);
  expect(brotli.bytes.length).toBeLessThan(plain.length / 5);
  const gzip = await received(SHEET, "gzip, br;q=0");
  expect(gzip.encoding).toBe("gzip");
  expect(gunzipSync(gzip.bytes).equals(plain)).toBe(true);
  expect(gzip.headers.get("vary")).toBe("accept-encoding");
  expect(gzip.headers.get("content-type")).toBe("text/css; charset=utf-8");
});

test("a font, which is packed as it is, stays so", async () => {
  const font = asset("titillium-web-v10-latin-ext_latin-regular.woff2");
  expect((await received(font, "gzip, br")).encoding).toBeNull();
});

test("a page comes packed, with all that guards it", async () => {
  const { bytes: plain } = await received("/accesso");
  const packed = await received("/accesso", "gzip");
  expect(packed.encoding).toBe("gzip");
  expect(gunzipSync(packed.bytes).equals(plain)).toBe(true);
  expect(packed.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(packed.headers.get("cache-control")).toBe("no-store");
});
