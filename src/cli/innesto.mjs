#!/usr/bin/env node
// Node 20 reads no TypeScript: tsx is registered before anything else is loaded.
import { register } from "tsx/esm/api";

register();
const { main } = await import("./main.ts");
await main(process.argv.slice(2));
