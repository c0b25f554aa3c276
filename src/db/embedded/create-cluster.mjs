// Creates an empty cluster in the folder named by the first argument, and ends.
// A process of its own: creating takes some 850 MiB, which a thread would never give back.
import { PGlite } from "@electric-sql/pglite";

// Whoever asked for it is gone: half a cluster is of no use to anybody.
process.stdin.on("end", () => process.exit(1));
process.stdin.resume();

const pglite = await PGlite.create({ dataDir: process.argv[2] });
await pglite.close();
process.exit(0);
