import { backup } from "./backup.ts";
import type { Command } from "./command.ts";
import { comuniCommand } from "./comuni.ts";
import { demo } from "./demo.ts";
import { doctor } from "./doctor.ts";
import { embed } from "./embed.ts";
import { explain } from "./explain.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { migrate } from "./migrate.ts";
import { modelList } from "./model/list.ts";
import { modelPull } from "./model/pull.ts";
import { modelUse } from "./model/use.ts";
import { restore } from "./restore.ts";
import { roundClose } from "./round/close.ts";
import { roundDecide } from "./round/decide.ts";
import { roundDiff } from "./round/diff.ts";
import { roundOpen } from "./round/open.ts";
import { roundPublish } from "./round/publish.ts";
import { roundRun } from "./round/run.ts";
import { serve } from "./serve.ts";
import { solve } from "./solve.ts";

/** Every command, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  demo,
  serve,
  importCommand,
  exportCommand,
  roundOpen,
  roundRun,
  roundPublish,
  roundDecide,
  roundDiff,
  roundClose,
  explain,
  embed,
  modelList,
  modelPull,
  modelUse,
  comuniCommand,
  solve,
  doctor,
  migrate,
  backup,
  restore,
];
