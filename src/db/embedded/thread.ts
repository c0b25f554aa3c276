import { parentPort, workerData } from "node:worker_threads";

import { serveDatabase } from "./serve-database.ts";
import type { ThreadStart } from "./thread-messages.ts";

serveDatabase(workerData as ThreadStart, parentPort!);
