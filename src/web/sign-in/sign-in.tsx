import { z } from "zod";
import type { WebDeps } from "../deps.ts";
import { Input } from "../kit/fields.tsx";
import { sentFields } from "../kit/read-form.ts";
import { renderPage } from "../layout/layout.tsx";
import { type Ctx, newPages, speaker } from "../visit.ts";
import { SIGN_IN } from "./words.ts";

const LONGEST_EMAIL = 254;
const form = z.object({ email: z.string().trim().min(1).max(LONGEST_EMAIL) });

/**
 * Signing in without a password. Opening a link uses nothing up: mail scanners open every link, but press no button.
 */
export const signInPages = ({ signIn }: WebDeps) =>
  newPages()
    .get("/accesso", (c) => askPage(c))
    .post("/accesso", async (c) => {
      const read = form.safeParse(await sentFields(c));
      await signIn.ask(c, read.data?.email ?? "");
      return sentPage(c);
    })
    .get("/accesso/:secret", async (c) => {
      const email = await signIn.look(c.req.param("secret"));
      return email === null ? spentPage(c) : buttonPage(c, email);
    })
    .post("/accesso/:secret", async (c) => {
      await signIn.enter(c, c.req.param("secret"));
      return c.redirect("/", 303);
    })
    .post("/esci", async (c) => {
      await signIn.leave(c);
      return c.redirect("/", 303);
    });

function askPage(c: Ctx) {
  const say = speaker(c);
  return renderPage(
    c,
    { title: say(SIGN_IN.title) },
    <form method="post" action="/accesso" class="narrow">
      <h1>{say(SIGN_IN.title)}</h1>
      <p>{say(SIGN_IN.lead)}</p>
      <Input
        name="email"
        type="email"
        label={say(SIGN_IN.email)}
        autocomplete="email"
        maxlength={LONGEST_EMAIL}
        required
      />
      <button class="btn btn-primary">{say(SIGN_IN.send)}</button>
    </form>,
  );
}

function sentPage(c: Ctx) {
  const say = speaker(c);
  return renderPage(
    c,
    { title: say(SIGN_IN.sentTitle) },
    <>
      <h1>{say(SIGN_IN.sentTitle)}</h1>
      <p class="lead">{say(SIGN_IN.sent)}</p>
      <p>{say(SIGN_IN.notArrived)}</p>
    </>,
  );
}

function buttonPage(c: Ctx, email: string) {
  const say = speaker(c);
  return renderPage(
    c,
    { title: say(SIGN_IN.title) },
    <form method="post" class="narrow">
      <h1>{say(SIGN_IN.title)}</h1>
      <p>
        {say(SIGN_IN.as)} <strong>{email}</strong>. {say(SIGN_IN.press)}
      </p>
      <button class="btn btn-primary btn-lg">{say(SIGN_IN.enter)}</button>
    </form>,
  );
}

function spentPage(c: Ctx) {
  const say = speaker(c);
  return renderPage(
    c,
    { title: say(SIGN_IN.spentTitle) },
    <>
      <h1>{say(SIGN_IN.spentTitle)}</h1>
      <p>{say(SIGN_IN.spent)}</p>
      <a class="btn btn-primary" href="/accesso">
        {say(SIGN_IN.another)}
      </a>
    </>,
    404,
  );
}
