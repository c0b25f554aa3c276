/** A description, its `code` set as code. */
export const Prose = ({ words }: { readonly words: string }) => (
  <p>{words.split("`").map((part, at) => (at % 2 === 1 ? <code>{part}</code> : part))}</p>
);
