import { type Ctx, speaker } from "../visit.ts";
import { LAYOUT } from "./words.ts";

export const Footer = ({ c }: { readonly c: Ctx }) => {
  const say = speaker(c);
  return (
    <footer class="innesto-footer">
      <div class="container">
        <p>{say(LAYOUT.about)}</p>
        <ul>
          <li>
            <a href="/api/v1/">{say(LAYOUT.api)}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
};
