import type { Config } from "drizzle-kit";

const config: Config = {
  dialect: "postgresql",
  schema: "./src/db/tables/*.ts",
  out: "./migrations",
};

// drizzle-kit reads the default export.
export default config;
