import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../../src/cli/innesto.mjs", import.meta.url));

export interface Serving {
  readonly url: string;
  readonly child: ChildProcess;
  /** Its exit status, once it has ended. */
  readonly ended: Promise<number | null>;
}

/** Starts `serve` as its users do, from another folder than the project's, and waits for its address. */
export async function startServing(home: string): Promise<Serving> {
  const child = spawn(process.execPath, [PROGRAM, "serve", "--port", "0"], {
    env: { ...process.env, INNESTO_HOME: home, DATABASE_URL: "", INNESTO_LANG: "it" },
    cwd: home,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const ended = once(child, "close").then(([status]) => status as number | null);
  const url = new Promise<string>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const found = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const failed = ended.then((status) => {
    throw new Error(`serve ended with ${status}: ${said}`);
  });
  // Only before it serves is its end a failure.
  failed.catch(() => undefined);
  return { url: await Promise.race([url, failed]), child, ended };
}

/** A connection on which a request is half sent; the server has confirmed that it waits for the rest. */
export async function halfSent(url: string, path: string, key: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.setEncoding("utf8");
  await once(socket, "connect");
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\n` +
      `Authorization: Bearer ${key}\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n`,
  );
  const [first] = (await once(socket, "data")) as [string];
  if (!first.startsWith("HTTP/1.1 100")) throw new Error(`expected 100, got ${first}`);
  return socket;
}

/** Everything that comes on a connection until its end. */
export async function restOf(socket: Socket): Promise<string> {
  let text = "";
  socket.on("data", (part: string) => (text += part));
  await once(socket, "close");
  return text;
}

/** Waits until nobody takes connections there any more. */
export async function refusesConnections(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  for (;;) {
    const socket = connect(Number(port), hostname);
    const outcome = await Promise.race([
      once(socket, "connect").then(() => "open"),
      once(socket, "error").then(() => "refused"),
    ]).catch(() => "refused");
    socket.destroy();
    if (outcome === "refused") return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
