import { describe, expect, test } from "vitest";
import { isKnownHost, isLoopback } from "../../src/access/known-host.ts";

describe("a host of this machine", () => {
  test.each(["localhost", "LOCALHOST.", "app.localhost", "127.0.0.1", "127.8.9.1", "::1", "[::1]"])(
    "%s is one",
    (host) => expect(isLoopback(host)).toBe(true),
  );
  test.each([
    "0.0.0.0",
    "::",
    "192.168.1.2",
    "example.org",
    "localhost.example.org",
    "127.0.0.1.example.org",
    "127.evil",
    "1270.0.0.1",
    "::1.example.org",
    "[::1].example.org",
    "",
  ])("%s is none", (host) => expect(isLoopback(host)).toBe(false));
});

describe("a Host header", () => {
  test.each([
    ["localhost:8080", "127.0.0.1", true],
    ["127.0.0.1:8080", "127.0.0.1", true],
    ["[::1]:8080", "127.0.0.1", true],
    ["evil.example:8080", "127.0.0.1", false],
    ["192.168.1.2:8080", "127.0.0.1", false],
    ["innesto.example.org", "innesto.example.org", true],
    ["INNESTO.example.org.:80", "innesto.example.org", true],
    ["evil.example", "innesto.example.org", false],
    ["192.168.1.2:8080", "0.0.0.0", true],
    ["[fe80::1]:8080", "::", true],
    ["evil.example", "0.0.0.0", false],
    ["1.2.3.4.evil.example", "0.0.0.0", false],
  ])("%s, listening on %s: %s", (host, listeningOn, known) => {
    expect(isKnownHost(host, listeningOn)).toBe(known);
  });
});
