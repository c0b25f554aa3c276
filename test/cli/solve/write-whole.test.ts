import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { requireWritable, writeWhole } from "../../../src/cli/solve/write-whole.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

let folder: string;
const path = (name: string) => join(folder, name);
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe("writing files whole", () => {
  it("replaces a file by another one, so that who has it open reads on", async () => {
    await writeFile(path("a"), "before");
    const before = await stat(path("a"));
    await writeWhole([
      { path: path("a"), text: "after" },
      { path: path("b"), text: "new" },
    ]);
    expect(await readFile(path("a"), "utf8")).toBe("after");
    expect((await stat(path("a"))).ino).not.toBe(before.ino);
    expect((await readdir(folder)).toSorted()).toEqual(["a", "b"]);
  });

  it("leaves every file as it was where one cannot be written", async () => {
    await writeFile(path("a"), "before");
    const written = writeWhole([
      { path: path("a"), text: "after" },
      { path: path("none/b"), text: "new" },
    ]);
    await expect(written).rejects.toMatchObject({ code: "ENOENT" });
    expect(await readFile(path("a"), "utf8")).toBe("before");
    expect(await readdir(folder)).toEqual(["a"]);
  });

  it("follows a link, and keeps it", async () => {
    await mkdir(path("elsewhere"));
    await writeFile(path("elsewhere/a"), "before");
    await symlink("elsewhere/a", path("link"));
    await writeWhole([{ path: path("link"), text: "after" }]);
    expect(await readlink(path("link"))).toBe("elsewhere/a");
    expect(await readFile(path("elsewhere/a"), "utf8")).toBe("after");
  });

  it("writes to a device as it is", async () => {
    await writeWhole([{ path: "/dev/null", text: "gone" }]);
    expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
  });
});

it("adds to a standard output that a shell sends to a file", async () => {
  const module = new URL("../../../src/cli/solve/write-whole.ts", import.meta.url).href;
  const script = `
    const { writeWhole } = await import(${JSON.stringify(module)});
    process.stdout.write("before\\n");
    await writeWhole([{ path: "/dev/stdout", text: "rows\\n" }]);
  `;
  const args = ["--import", "tsx", "--input-type=module", "--eval", script];
  const output = await open(path("output"), "w");
  const child = spawn(process.execPath, args, { stdio: ["ignore", output.fd, "inherit"] });
  await once(child, "close");
  await output.close();
  expect(await readFile(path("output"), "utf8")).toBe("before\nrows\n");
  expect(await readdir(folder)).toEqual(["output"]);
});

describe("what can be written to", () => {
  it("is a file, a new one in a folder, or a device", async () => {
    await writeFile(path("a"), "");
    for (const target of [path("a"), path("b"), "/dev/null"])
      await expect(requireWritable(target)).resolves.toBeUndefined();
  });

  it("is neither a folder nor a file in none", async () => {
    await expect(requireWritable(folder)).rejects.toMatchObject({ kind: "usage" });
    await expect(requireWritable(path("none/a"))).rejects.toMatchObject({ kind: "usage" });
  });
});
