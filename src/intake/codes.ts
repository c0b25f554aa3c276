import { nameKey } from "../programmes/territory/words.ts";
import { nearestWords } from "./nearest-words.ts";

/** What a code can name. */
export type Entity =
  | "participant"
  | "organisation"
  | "agreement"
  | "hub"
  | "idea"
  | "resource"
  | "need"
  | "collaboration"
  | "meeting"
  | "statement"
  | "measure"
  | "needKind";

interface Entry {
  readonly code: string;
  readonly id: string;
}

/**
 * The codes known to an import, of the files and of the database, and the ids they stand for.
 * A code is looked up as it stands first, then whatever its case and accents where one fits.
 */
export class Codes {
  readonly #byCode = new Map<string, string>();
  readonly #byKey = new Map<string, Set<string>>();
  readonly #byId = new Map<string, string>();
  readonly #all = new Map<Entity, Entry[]>();

  add(entity: Entity, code: string, id: string): void {
    if (this.#byCode.has(`${entity} ${code}`)) return;
    this.alias(entity, code, id);
    this.#byId.set(`${entity} ${id}`, code);
    const entries = this.#all.get(entity);
    if (entries === undefined) this.#all.set(entity, [{ code, id }]);
    else entries.push({ code, id });
  }

  /** A further name for what has a code already: the label of a kind, the name of a measure. */
  alias(entity: Entity, name: string, id: string): void {
    const exact = `${entity} ${name}`;
    if (!this.#byCode.has(exact)) this.#byCode.set(exact, id);
    const loose = `${entity} ${nameKey(name)}`;
    this.#byKey.set(loose, (this.#byKey.get(loose) ?? new Set()).add(id));
  }

  id(entity: Entity, code: string): string | undefined {
    const exact = this.#byCode.get(`${entity} ${code}`);
    if (exact !== undefined) return exact;
    const loose = [...(this.#byKey.get(`${entity} ${nameKey(code)}`) ?? [])];
    return loose.length === 1 ? loose[0] : undefined;
  }

  /** The code by which the files name an id. */
  code(entity: Entity, id: string): string {
    return this.#byId.get(`${entity} ${id}`) ?? id;
  }

  nearest(entities: readonly Entity[], code: string): readonly string[] {
    const codes = entities.flatMap((entity) => this.#all.get(entity) ?? []);
    return nearestWords(code, new Set(codes.map((entry) => entry.code)));
  }

  known(entity: Entity): readonly string[] {
    return (this.#all.get(entity) ?? []).map((entry) => entry.code);
  }
}
