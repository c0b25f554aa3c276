/** Stars as they are typed, 1 to 5; null for anything else. */
export const starsOf = (text: string): number | null =>
  /^[1-5]$/u.test(text.trim()) ? Number(text) : null;
