import { attendeesOf } from "../../collaborations/meetings/attendance.ts";
import { requireMeeting } from "../../collaborations/meetings/meetings.ts";
import { MEETING_KIND_WORDS } from "../../collaborations/meetings/words.ts";
import { wholeProgramme } from "../../programmes/programmes.ts";
import { renderPage } from "../layout/layout.tsx";
import { menuOf } from "../layout/menu.ts";
import { namesOf } from "../round/parties.ts";
import { type Asking, type Ctx, speaker } from "../visit.ts";
import { toAgenda, toMeeting } from "./crumbs.ts";
import { whenOf } from "./when.ts";
import { AGENDA, SIGNATURES } from "./words.ts";

/** Lines without a name, for those who come uninvited. */
const EMPTY_LINES = 5;

/** The sheet that everybody signs at a meeting: to be printed on A4 paper, under the programme's own heading. */
export async function signaturesPage(c: Ctx, asked: Asking) {
  const { actor, db } = asked;
  const say = speaker(c);
  const id = c.req.param("meeting") ?? "";
  const { meeting, attendees, programme } = await db.as(actor, async (tx) => ({
    meeting: await requireMeeting(tx, actor.programme, id),
    attendees: await attendeesOf(tx, actor.programme, id),
    programme: await wholeProgramme(tx, actor.programme),
  }));
  const names = await namesOf(
    asked,
    attendees.flatMap(({ participant }) => participant ?? []),
  );
  const lines = attendees.map(({ participant, organisation, name }) => {
    const code = participant ?? organisation ?? "";
    return { code, name: name ?? names.person(code).slice(code.length).trim() };
  });
  const { funder, fundingCall, projectCode, cup } = programme;
  const heading = [
    [SIGNATURES.funder, funder],
    [SIGNATURES.call, fundingCall],
    [SIGNATURES.projectCode, projectCode],
    [{ it: "CUP", en: "CUP" }, cup],
  ] as const;
  return renderPage(
    c,
    {
      title: say(SIGNATURES.title),
      crumbs: [toAgenda(c, actor), toMeeting(actor, meeting)],
      menu: menuOf(c, actor, "agenda"),
    },
    <div class="signature-sheet">
      <p class="muted screen-only">{say(SIGNATURES.print)}</p>
      <p class="sheet-programme">{programme.title}</p>
      <p>
        {heading
          .flatMap(([label, value]) => (value === null ? [] : [`${say(label)}: ${value}`]))
          .join(" · ")}
      </p>
      <h1>
        {say(SIGNATURES.title)}: {meeting.title}
      </h1>
      <p>
        {[
          say(MEETING_KIND_WORDS[meeting.kind]),
          whenOf(meeting),
          meeting.place,
          meeting.ledBy && `${say(AGENDA.ledBy)}: ${meeting.ledBy}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <Lines c={c} lines={lines} />
      <p class="sheet-leader">{say(SIGNATURES.leader)}: ______________________________</p>
    </div>,
  );
}

interface Line {
  readonly code: string;
  readonly name: string;
}

const COLUMNS = ["number", "code", "name", "in", "out", "signature"] as const;

const Lines = ({ c, lines }: { readonly c: Ctx; readonly lines: readonly Line[] }) => {
  const say = speaker(c);
  const empty = Array.from({ length: EMPTY_LINES }, () => ({ code: "", name: "" }));
  return (
    <table class="table signatures">
      <caption class="visually-hidden">{say(SIGNATURES.title)}</caption>
      <thead>
        <tr>
          {COLUMNS.map((key) => (
            <th scope="col">{say(SIGNATURES[key])}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...lines, ...empty].map(({ code, name }, at) => (
          <tr>
            <td>{at + 1}</td>
            <td>{code}</td>
            <td>{name}</td>
            <td></td>
            <td></td>
            <td></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
