import { type DatabaseInspection, inspectDatabase } from "../../db/inspect.ts";
import type { DatabaseConfig } from "../../db/connection.ts";
import { type Bilingual, toInnestoError, verbatim } from "../../errors.ts";
import { type Check, check, type Verdict } from "./check.ts";

const DATABASE = verbatim("database");
const POSTGRES = verbatim("PostgreSQL");
const VECTOR = verbatim("pgvector");
const SCHEMA = { it: "schema", en: "schema" };
const ROLES = { it: "ruoli", en: "roles" };
const COMUNI = { it: "comuni", en: "comuni" };

/** PGlite is PostgreSQL 18; servers are tried with 17 and 18. */
const LEAST_POSTGRES = 17;
/** Filtered searches go wrong before its iterative scans. */
const LEAST_VECTOR = [0, 8] as const;

/** All about the database; nothing is created or migrated by looking. */
export async function checkDatabase(config: DatabaseConfig): Promise<readonly Check[]> {
  try {
    const inspection = await inspectDatabase(config);
    return inspection === null ? [notCreated(config.home)] : checksOf(inspection);
  } catch (error) {
    return [check("database", DATABASE, "missing", toInnestoError(error).text)];
  }
}

const notCreated = (home: string): Check =>
  check("database", DATABASE, "attention", {
    it: `in ${home} non c'è ancora: «innesto demo» o il primo avvio lo creano`,
    en: `there is none in ${home} yet: "innesto demo" or the first start makes it`,
  });

function checksOf(found: DatabaseInspection): readonly Check[] {
  const { kind, place, schemaFault, missingRoles } = found;
  const kinds: Readonly<Record<typeof kind, Bilingual>> = {
    embedded: { it: `incorporato, in ${place}`, en: `embedded, in ${place}` },
    server: { it: `server, ${place}`, en: `server, ${place}` },
  };
  return [
    check("database", DATABASE, "fine", kinds[kind]),
    checkPostgres(found.version),
    checkVector(found.pgvector),
    schemaFault === null
      ? check("schema", SCHEMA, "fine", { it: "di questa versione", en: "of this version" })
      : check("schema", SCHEMA, "missing", schemaFault),
    missingRoles.length === 0
      ? check("roles", ROLES, "fine", { it: "ci sono", en: "they are there" })
      : check("roles", ROLES, "missing", {
          it: `${missingRoles.join(", ")}: eseguire npx innesto migrate come proprietario del database`,
          en: `${missingRoles.join(", ")}: run npx innesto migrate as the database's owner`,
        }),
    checkComuni(found.comuni),
  ];
}

function checkPostgres(version: string): Check {
  if (Number.parseInt(version, 10) >= LEAST_POSTGRES)
    return check("postgresql", POSTGRES, "fine", verbatim(version));
  return check("postgresql", POSTGRES, "missing", {
    it: `${version}: ne serve almeno la ${LEAST_POSTGRES}`,
    en: `${version}: at least ${LEAST_POSTGRES} is needed`,
  });
}

function checkVector(version: string | null): Check {
  const least = LEAST_VECTOR.join(".");
  if (version === null)
    return check("pgvector", VECTOR, "missing", {
      it: `non è in questo database: ne serve almeno la ${least}, poi npx innesto migrate`,
      en: `is not in this database: at least ${least} is needed, then npx innesto migrate`,
    });
  const [major, minor] = version.split(".").map(Number);
  const enough = major! > LEAST_VECTOR[0] || minor! >= LEAST_VECTOR[1];
  return enough
    ? check("pgvector", VECTOR, "fine", verbatim(version))
    : check("pgvector", VECTOR, "missing", {
        it: `${version}: ne serve almeno la ${least}`,
        en: `${version}: at least ${least} is needed`,
      });
}

/** An import fills the table before it reads a comune's name. */
function checkComuni(count: number | null): Check {
  const verdict: Verdict = count === null || count === 0 ? "attention" : "fine";
  return check(
    "comuni",
    COMUNI,
    verdict,
    verdict === "fine"
      ? { it: `${count} nella tabella`, en: `${count} in the table` }
      : {
          it: "tabella vuota: la riempie la prima importazione",
          en: "empty table: the first import fills it",
        },
  );
}
