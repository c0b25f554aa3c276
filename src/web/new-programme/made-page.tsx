import { renderPage } from "../layout/layout.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { MADE } from "./words.ts";

/** For the technical administrator, who has no part in the programme. */
export function madePage(c: Ctx, id: string) {
  const say = speaker(c);
  return renderPage(
    c,
    { title: say(MADE.title) },
    <>
      <h1>{say(MADE.title)}</h1>
      <p class="lead">{id}</p>
      <p>{say(MADE.next)}</p>
    </>,
  );
}
