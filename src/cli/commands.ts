import type { Command } from "./command.ts";

/** A command by its name; its modules are loaded when it is asked for. */
export interface CommandEntry {
  readonly name: string;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order in which the help lists them. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: "demo", load: async () => (await import("./demo.ts")).demo },
  { name: "serve", load: async () => (await import("./serve.ts")).serve },
  { name: "work", load: async () => (await import("./work.ts")).work },
  { name: "job list", load: async () => (await import("./job/list.ts")).jobList },
  { name: "job show", load: async () => (await import("./job/show.ts")).jobShow },
  { name: "job cancel", load: async () => (await import("./job/cancel.ts")).jobCancel },
  { name: "new", load: async () => (await import("./new.ts")).newCommand },
  { name: "import", load: async () => (await import("./import.ts")).importCommand },
  { name: "export", load: async () => (await import("./export.ts")).exportCommand },
  { name: "round open", load: async () => (await import("./round/open.ts")).roundOpen },
  { name: "round run", load: async () => (await import("./round/run.ts")).roundRun },
  { name: "round publish", load: async () => (await import("./round/publish.ts")).roundPublish },
  { name: "round decide", load: async () => (await import("./round/decide.ts")).roundDecide },
  { name: "round diff", load: async () => (await import("./round/diff.ts")).roundDiff },
  { name: "round replay", load: async () => (await import("./round/replay.ts")).roundReplay },
  { name: "round result", load: async () => (await import("./round/result.ts")).roundResult },
  { name: "round show", load: async () => (await import("./round/show.ts")).roundShow },
  { name: "round move", load: async () => (await import("./round/move.ts")).roundMove },
  { name: "round close", load: async () => (await import("./round/close.ts")).roundClose },
  { name: "rematch", load: async () => (await import("./rematch.ts")).rematch },
  { name: "answer list", load: async () => (await import("./answer/list.ts")).answerList },
  { name: "answer give", load: async () => (await import("./answer/give.ts")).answerGive },
  { name: "answer repair", load: async () => (await import("./answer/repair.ts")).answerRepair },
  {
    name: "exclusion list",
    load: async () => (await import("./exclusion/list.ts")).exclusionList,
  },
  {
    name: "exclusion decide",
    load: async () => (await import("./exclusion/decide.ts")).exclusionDecide,
  },
  { name: "prefer", load: async () => (await import("./prefer.ts")).prefer },
  { name: "outbox", load: async () => (await import("./outbox.ts")).outbox },
  { name: "invite", load: async () => (await import("./invite.ts")).invite },
  { name: "invite all", load: async () => (await import("./invite/all.ts")).inviteAll },
  { name: "invite list", load: async () => (await import("./invite/list.ts")).inviteList },
  { name: "invite revoke", load: async () => (await import("./invite/revoke.ts")).inviteRevoke },
  { name: "operator", load: async () => (await import("./operator.ts")).operator },
  {
    name: "privacy export",
    load: async () => (await import("./privacy/export.ts")).privacyExport,
  },
  { name: "privacy erase", load: async () => (await import("./privacy/erase.ts")).privacyErase },
  { name: "privacy locked", load: async () => (await import("./privacy/locked.ts")).privacyLocked },
  { name: "key create", load: async () => (await import("./key/create.ts")).keyCreate },
  { name: "key list", load: async () => (await import("./key/list.ts")).keyList },
  { name: "key revoke", load: async () => (await import("./key/revoke.ts")).keyRevoke },
  { name: "explain", load: async () => (await import("./explain.ts")).explain },
  { name: "bundle", load: async () => (await import("./bundle.ts")).bundle },
  { name: "search", load: async () => (await import("./search.ts")).search },
  { name: "embed", load: async () => (await import("./embed.ts")).embed },
  { name: "model list", load: async () => (await import("./model/list.ts")).modelList },
  { name: "model pull", load: async () => (await import("./model/pull.ts")).modelPull },
  { name: "model use", load: async () => (await import("./model/use.ts")).modelUse },
  { name: "model clean", load: async () => (await import("./model/clean.ts")).modelClean },
  { name: "judge", load: async () => (await import("./judge.ts")).judge },
  {
    name: "judge report",
    load: async () => (await import("./judge/report.ts")).judgeReportCommand,
  },
  { name: "comuni", load: async () => (await import("./comuni.ts")).comuniCommand },
  { name: "solve", load: async () => (await import("./solve.ts")).solve },
  { name: "doctor", load: async () => (await import("./doctor.ts")).doctor },
  { name: "migrate", load: async () => (await import("./migrate.ts")).migrate },
  { name: "backup", load: async () => (await import("./backup.ts")).backup },
  { name: "restore", load: async () => (await import("./restore.ts")).restore },
];
