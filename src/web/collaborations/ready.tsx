import type { CollaborationFile } from "../../collaborations/file.ts";
import { readinessOf } from "../../collaborations/readiness.ts";
import { type Ctx, speaker } from "../visit.ts";
import { FILE, PROVIDER_WORDS, readyWords } from "./file-words.ts";

/** How much of what it takes to start is there; what is missing, by name and by who provides it. */
export const Ready = ({ c, file }: { readonly c: Ctx; readonly file: CollaborationFile }) => {
  const say = speaker(c);
  const items = readinessOf(file.one.kind, file.agreement);
  const missing = items.filter(({ isThere }) => !isThere);
  return (
    <section>
      <h2>{say(FILE.ready)}</h2>
      <p class="number-words">{say(readyWords(items.length - missing.length, items.length))}</p>
      {missing.length > 0 && (
        <ul>
          {missing.map(({ words, provider }) => (
            <li>
              <strong>{say(words)}</strong>: {say(FILE.toProvide)} {say(PROVIDER_WORDS[provider])}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
