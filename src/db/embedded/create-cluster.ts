import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("./create-cluster.mjs", import.meta.url));

/** Creates an empty cluster in a folder, in a process that ends with it or with this one. */
export async function createCluster(folder: string): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, folder], { stdio: ["pipe", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (status !== 0) throw new Error(`the cluster was not created (${status}): ${complaint.trim()}`);
}
