import { type Ctx, speaker } from "../visit.ts";
import type { MenuEntry } from "./links.ts";
import { LANGUAGE_NAMES, LAYOUT } from "./words.ts";

/** The slim bar with language and sign-in, the service's name, and the menu: all without script. */
export const Header = ({ c, menu }: { readonly c: Ctx; readonly menu: readonly MenuEntry[] }) => (
  <header class="it-header-wrapper innesto-header">
    <div class="it-header-slim-wrapper">
      <div class="container innesto-slim">
        <Languages c={c} />
        <Account c={c} />
      </div>
    </div>
    <div class="it-header-center-wrapper it-small-header">
      <div class="container">
        <a class="innesto-brand" href="/">
          <span class="innesto-name">Innesto</span>
          <span class="innesto-tagline">{speaker(c)(LAYOUT.tagline)}</span>
        </a>
      </div>
    </div>
    {menu.length > 0 && <Menu c={c} menu={menu} />}
  </header>
);

const Menu = ({ c, menu }: { readonly c: Ctx; readonly menu: readonly MenuEntry[] }) => {
  const below = menu.flatMap(({ entries = [] }) => entries);
  return (
    <nav class="innesto-menu" aria-label={speaker(c)(LAYOUT.mainMenu)}>
      <Row entries={menu} />
      {below.length > 0 && <Row entries={below} isBelow />}
    </nav>
  );
};

const Row = ({
  entries,
  isBelow = false,
}: {
  readonly entries: readonly MenuEntry[];
  readonly isBelow?: boolean;
}) => (
  <ul class={isBelow ? "container below" : "container"}>
    {entries.map(({ href, label, current = false, entries: own = [] }) => (
      <li>
        <a href={href} aria-current={current ? "page" : own.length > 0 ? "true" : undefined}>
          {label}
        </a>
      </li>
    ))}
  </ul>
);

/** Of the page that is shown; one that answers a form is not there to be asked for again, the form's page is. */
function addressOf(c: Ctx): string {
  const from = c.req.method === "POST" ? (c.req.header("referer") ?? "") : c.req.url;
  if (!URL.canParse(from)) return "/";
  const { pathname, search } = new URL(from);
  return pathname + search;
}

const Languages = ({ c }: { readonly c: Ctx }) => (
  <form method="post" action="/lingua" class="innesto-languages">
    <span class="visually-hidden">{speaker(c)(LAYOUT.language)}</span>
    <input type="hidden" name="back" value={addressOf(c)} />
    {(["it", "en"] as const).map((language) => (
      <button
        name="language"
        value={language}
        lang={language}
        aria-pressed={c.get("language") === language ? "true" : "false"}
      >
        {LANGUAGE_NAMES[language]}
      </button>
    ))}
  </form>
);

const Account = ({ c }: { readonly c: Ctx }) => {
  const { account } = c.get("visitor");
  const say = speaker(c);
  if (account === null) return <a href="/accesso">{say(LAYOUT.signIn)}</a>;
  return (
    <form method="post" action="/esci" class="innesto-account">
      <span>{account.name}</span>
      <button>{say(LAYOUT.signOut)}</button>
    </form>
  );
};
