import type { InnestoError } from "../../errors.ts";
import { requireTemplate } from "../../programmes/templates/templates.ts";
import { Input, TextArea } from "../kit/fields.tsx";
import { Refusal, statusOf } from "../kit/refusal.tsx";
import { renderPage } from "../layout/layout.tsx";
import { type Ctx, speaker } from "../visit.ts";
import type { Beginning } from "./founder.ts";
import { NEW } from "./words.ts";

export const LONGEST = 5000;
const LEAST_BOXES = 6;
const LINES = ["funder", "fundingCall", "projectCode", "cup"] as const;

/** The form's texts as they were sent. */
export interface Sent {
  readonly territory: readonly string[];
  readonly fields: Readonly<Record<string, string | undefined>>;
}

interface Again {
  readonly refused?: InnestoError;
  readonly boxes?: number;
}

/** The second step: the programme's own particulars and its comuni. */
export function formPage(c: Ctx, beginning: Beginning, sent: Sent, again: Again = {}) {
  const say = speaker(c);
  const { refused = null, boxes = LEAST_BOXES } = again;
  const { original, template } = beginning;
  return renderPage(
    c,
    { title: say(NEW.title), crumbs: [{ href: "/nuovo-progetto", label: say(NEW.title) }] },
    <>
      <h1>{say(NEW.title)}</h1>
      <p class="lead">
        {template === undefined
          ? `${say(NEW.copyOf)} ${original}. ${say(NEW.copiesHow)}`
          : `${say(NEW.from)}: ${say(requireTemplate(template).title)}.`}
      </p>
      <Refusal c={c} error={refused} />
      <form method="post" action="/nuovo-progetto">
        <input
          type="hidden"
          name={template === undefined ? "da" : "modello"}
          value={template ?? original}
        />
        <h2>{say(NEW.name)}</h2>
        <Particulars c={c} fields={sent.fields} />
        <h2>{say(NEW.where)}</h2>
        <Territory c={c} names={sent.territory} boxes={Math.max(boxes, sent.territory.length)} />
        <div class="actions">
          <button class="btn btn-primary">{say(NEW.create)}</button>
        </div>
      </form>
    </>,
    statusOf(refused),
  );
}

const Particulars = ({ c, fields }: { readonly c: Ctx; readonly fields: Sent["fields"] }) => {
  const say = speaker(c);
  const field = (name: keyof typeof NEW) => ({ name, label: say(NEW[name]), value: fields[name] });
  return (
    <>
      <Input
        name="title"
        label={say(NEW.programmeTitle)}
        value={fields["title"]}
        maxlength={300}
        required
      />
      <Input {...field("id")} hint={say(NEW.idHint)} maxlength={60} required />
      <TextArea
        name="description"
        label={say(NEW.description)}
        value={fields["description"] ?? ""}
        maxlength={LONGEST}
      />
      <Input {...field("startsOn")} type="date" />
      <Input {...field("endsOn")} type="date" />
      {LINES.map((name) => (
        <Input {...field(name)} maxlength={300} />
      ))}
    </>
  );
};

interface TerritoryProps {
  readonly c: Ctx;
  readonly names: readonly string[];
  readonly boxes: number;
}

/** A box for each comune; with htmx the browser suggests names as they are begun. */
const Territory = ({ c, names, boxes }: TerritoryProps) => {
  const say = speaker(c);
  return (
    <>
      <p>{say(NEW.whereHow)}</p>
      {Array.from({ length: boxes }, (_, at) => (
        <div class="field">
          <label for={`comune-${at}`}>{`${say(NEW.comune)} ${at + 1}`}</label>
          <input
            id={`comune-${at}`}
            name="territory"
            value={names[at] ?? ""}
            maxlength={100}
            list="comuni"
            autocomplete="off"
            hx-get="/nuovo-progetto/comuni"
            hx-trigger="input changed delay:200ms"
            hx-target="#comuni"
            hx-params="territory"
          />
        </div>
      ))}
      <datalist id="comuni"></datalist>
      <button class="btn btn-outline-primary" name="altri" value="1" formnovalidate>
        {say(NEW.moreComuni)}
      </button>
    </>
  );
};
