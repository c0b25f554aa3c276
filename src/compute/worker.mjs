// Threads of Node 20 load no TypeScript by themselves: tsx is registered before anything else.
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { serveTasks } = await import("./serve-tasks.ts");
const { tasks } = await import(workerData.tasks);
serveTasks(tasks);
