// Threads of Node 20 load no TypeScript of themselves: the loader is registered here.
import { register } from "tsx/esm/api";

register();
await import("./embedded-host.ts");
