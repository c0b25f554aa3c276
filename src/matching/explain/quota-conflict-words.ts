import type { Text } from "../glossary.ts";
import type { PairIds } from "../parties.ts";
import { bothLists, listed } from "../words.ts";

/** The members of a conflict as people call them. */
interface Members {
  readonly quotas: readonly Text[];
  readonly budgets: readonly string[];
  readonly minimums: readonly string[];
  readonly pins: readonly PairIds[];
  readonly irreducible: boolean;
}

/** «Almeno due saldatori» (officina) */
export function quotaWords(name: string, where: string | null): Text {
  const words = where === null ? `«${name}»` : `«${name}» (${where})`;
  return { it: words, en: words };
}

/** Names every rule of the conflict: none of them can be spared, unless it says so. */
export function quotaConflictWords(members: Members): Text {
  const { quotas, budgets, minimums, pins, irreducible } = members;
  const rules = [
    ...several(quotas, ["la riserva", "le riserve"], ["the quota", "the quotas"]),
    ...several(
      budgets.map(same),
      ["il budget di", "i budget di"],
      ["the budget of", "the budgets of"],
    ),
    ...several(
      minimums.map(same),
      ["il numero minimo di", "i numeri minimi di"],
      ["the minimum of", "the minimums of"],
    ),
    ...several(
      pins.map(({ seeker, place }) => same(`${seeker} – ${place}`)),
      ["il blocco", "i blocchi"],
      ["the pin", "the pins"],
    ),
  ];
  const { it, en } = bothLists(rules);
  const alone = quotas.length + budgets.length + minimums.length + pins.length === 1;
  const spared = irreducible ? NOTHING : UNTRIED;
  return alone
    ? {
        it: `Con i posti e le coppie ammesse non si può rispettare ${it}.`,
        en: `With the seats and the allowed pairs, ${en} cannot be kept.`,
      }
    : {
        it: `Non si possono rispettare insieme ${it}.${spared.it}`,
        en: `These cannot be kept together: ${en}.${spared.en}`,
      };
}

const NOTHING: Text = { it: "", en: "" };
const UNTRIED: Text = {
  it: " Il tempo è finito prima di provare se qualcuna è di troppo.",
  en: " Time ran out before it was tried whether one of them can be spared.",
};

const same = (words: string): Text => ({ it: words, en: words });

type Forms = readonly [one: string, more: string];

/** «le riserve «A», «B»»: one clause for all of a kind, none where there are none. */
function several(members: readonly Text[], italian: Forms, english: Forms): Text[] {
  if (members.length === 0) return [];
  const form = members.length === 1 ? 0 : 1;
  return [
    {
      it: `${italian[form]} ${listed(
        members.map(({ it }) => it),
        "it",
      )}`,
      en: `${english[form]} ${listed(
        members.map(({ en }) => en),
        "en",
      )}`,
    },
  ];
}

/** Each change as a clause that goes on a list. */
export const quotaReleaseWords = {
  giveUp: ({ it, en }: Text): Text => ({ it: `rinunciare a ${it}`, en: `give up ${en}` }),
  lower: ({ it, en }: Text, before: number, after: number): Text => ({
    it: `abbassare ${it} da ${before} a ${after}`,
    en: `lower ${en} from ${before} to ${after}`,
  }),
  raise: ({ it, en }: Text, before: number, after: number): Text => ({
    it: `alzare ${it} da ${before} a ${after}`,
    en: `raise ${en} from ${before} to ${after}`,
  }),
  loosen: ({ it, en }: Text, counted: number, among: number): Text => ({
    it: `allentare ${it}: si arriva a ${counted} su ${among}`,
    en: `loosen ${en}: ${counted} of ${among} can be had`,
  }),
  giveUpBudget: (place: string): Text => ({
    it: `togliere il budget di ${place}`,
    en: `give up the budget of ${place}`,
  }),
  budget: (place: string, before: string, after: string): Text => ({
    it: `alzare il budget di ${place} da ${before.replace(".", ",")} a ${after.replace(".", ",")}`,
    en: `raise the budget of ${place} from ${before} to ${after}`,
  }),
};
