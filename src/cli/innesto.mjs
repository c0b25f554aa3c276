#!/usr/bin/env node
// Node 20 reads no TypeScript: tsx is registered before anything else is loaded,
// with our settings wherever the command is called from.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
const { main } = await import("./main.ts");
await main(process.argv.slice(2));
