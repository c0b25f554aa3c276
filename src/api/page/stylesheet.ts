/** Readable from a phone to a wide screen, in light and dark, printed too; contrast 4.5 to 1 at least. */
export const STYLESHEET = `
:root { color-scheme: light dark; --ink: #17324d; --paper: #fff; --soft: #f2f5f8; --line: #ccd6df;
  --quiet: #4c5f72; --link: #0059b3; --get: #0b6b3a; --post: #7a4100; --put: #6b21a8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4ebf2; --paper: #12181f; --soft: #1c252e; --line: #3a4856;
    --quiet: #a5b4c3; --link: #8fc3ff; --get: #6fd69f; --post: #ffc078; --put: #d9a8ff; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
header { padding: 1.5rem 1rem; border-bottom: 1px solid var(--line); background: var(--soft); }
header p { margin: .25rem 0 0; }
h1 { margin: 0; font-size: 1.75rem; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.4rem; border-bottom: 2px solid var(--line); }
h3 { margin: 0 0 .5rem; font-size: 1rem; font-weight: 600; }
p { margin: .5rem 0; max-width: 70ch; }
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code { font: .9em ui-monospace, monospace; }
nav, main { padding: 1rem; }
nav { border-bottom: 1px solid var(--line); }
@media (max-width: 63.99rem) { nav ul { display: none; } }
nav ul { margin: 0 0 .75rem; padding-left: 1.1rem; }
nav li { margin: .15rem 0; }
nav .chapter { display: block; font-weight: 600; }
article { margin: 1rem 0; padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; }
article:target, .properties > :target { outline: 3px solid var(--link); }
.quiet { color: var(--quiet); font-size: .9em; }
.method { display: inline-block; min-width: 3.2rem; font: 700 .85rem ui-monospace, monospace; }
.get { color: var(--get); } .post { color: var(--post); } .put { color: var(--put); }
.properties { margin: .5rem 0; border-top: 1px solid var(--line); }
.properties > div { padding: .4rem 0; border-bottom: 1px solid var(--line); }
.properties dd { margin: 0; }
.properties .properties { margin-left: .75rem; padding-left: .75rem;
  border-top: 0; border-left: 3px solid var(--line); }
.properties .properties > div:last-child { border-bottom: 0; }
@media (min-width: 40rem) {
  .properties > div { display: grid; grid-template-columns: 13rem 1fr; gap: 1rem; }
}
@media (min-width: 64rem) {
  .columns { display: grid; grid-template-columns: 20rem minmax(0, 1fr); max-width: 84rem; }
  nav { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; font-size: .9rem;
    border-bottom: 0; border-right: 1px solid var(--line); }
  main { padding: 1rem 2rem; }
}
@media print { nav { display: none; } }
`;
