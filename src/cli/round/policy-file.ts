import { readFile } from "node:fs/promises";
import { InnestoError } from "../../errors.ts";
import type { PolicyPatch } from "../../rounds/policy-patch.ts";

/** The JSON object in a file that an option names; undefined where it was not given. Throws `invalid`. */
export async function readPatch(
  file: string | boolean | undefined,
): Promise<PolicyPatch | undefined> {
  if (typeof file !== "string") return undefined;
  try {
    const read: unknown = JSON.parse(await readFile(file, "utf8"));
    if (typeof read === "object" && read !== null && !Array.isArray(read))
      return read as PolicyPatch;
  } catch (cause) {
    throw unreadable(file, cause);
  }
  throw unreadable(file, undefined);
}

const unreadable = (file: string, cause: unknown) =>
  new InnestoError(
    "invalid",
    {
      it: `«${file}» non si legge: atteso un oggetto JSON con i criteri che cambiano, come {"weights": {"proximity": 4}}.`,
      en: `"${file}" cannot be read: expected a JSON object of what differs in the policy, such as {"weights": {"proximity": 4}}.`,
    },
    { cause },
  );
