import { InnestoError } from "../errors.ts";
import type { Service } from "./service.ts";

/** Whether requests can be answered; throws `unavailable` for whatever reason they cannot. */
export async function requireReady(db: Service): Promise<void> {
  try {
    await db.requireReady();
  } catch (cause) {
    const words = { it: "Il database non è pronto.", en: "The database is not ready." };
    throw new InnestoError("unavailable", words, { cause });
  }
}
