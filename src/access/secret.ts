import { createHash, randomBytes } from "node:crypto";

const SECRET_BYTES = 32;

/** 256 random bits, in letters that a link, a cookie and a header can carry. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString("base64url");

/** What is kept of a secret. Nobody can try out 256 bits, so it needs no slow digest and no salt. */
export const digestOf = (secret: string): string =>
  createHash("sha256").update(secret).digest("hex");
