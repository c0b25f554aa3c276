const WIDEST = 120;
const NARROWEST = 72;

/** Of the terminal, in characters, within what reads well. */
export const width = () => Math.min(WIDEST, Math.max(NARROWEST, process.stdout.columns ?? WIDEST));

export const heading = (text: string) => [text, "═".repeat(text.length)];
