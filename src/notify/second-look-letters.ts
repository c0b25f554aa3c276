import { listMembers } from "../access/members.ts";
import type { Service } from "../access/service.ts";
import type { Part } from "../access/visitor.ts";
import { answerSecondLook, askSecondLook } from "../rounds/own/second-look.ts";
import { post } from "./outbox.ts";

/**
 * A participant asks that a person look again; whoever coordinates gets a letter, in the same transaction. It names
 * nobody and quotes nothing: what was written is read in the pages alone.
 *
 * @param today ISO date
 * @throws InnestoError what `askSecondLook` throws
 */
export const askSecondLookByLetter = (
  db: Service,
  actor: Part,
  words: string,
  today: string,
): Promise<string> =>
  askSecondLook(db, actor, words, async (tx, { programmeId, id }) => {
    const members = await listMembers(tx, programmeId);
    for (const { account } of members.filter(({ role }) => role === "coordinator"))
      await post(tx, programmeId, {
        to: { account },
        topic: `second look ${id} asked ${account}`,
        subject: {
          it: "Una persona chiede di riparlarne",
          en: "Somebody asks to talk about it again",
        },
        body: {
          it: `Una persona del progetto ha chiesto di riparlare del suo caso (${id}). Leggi che cosa ha scritto e rispondi nella pagina «Da riparlarne».`,
          en: `Somebody in the programme has asked that a person look at their case again (${id}). Read what they wrote and answer on the page "To talk about again".`,
        },
        dueOn: today,
      });
  });

/**
 * Keeps the coordination's answer, and tells the person by letter that somebody has looked and answered.
 *
 * @throws InnestoError what `answerSecondLook` throws
 */
export const answerSecondLookByLetter = (
  db: Service,
  programmeId: string,
  id: string,
  given: { readonly answer: string; readonly by: string },
  today: string,
): Promise<void> =>
  answerSecondLook(db, programmeId, id, given, async (tx, { participantId }) => {
    await post(tx, programmeId, {
      to: { participant: participantId },
      topic: `second look ${id} answered`,
      subject: { it: "Abbiamo riguardato il tuo caso", en: "We have looked at your case again" },
      body: {
        it: "Avevi chiesto di riparlarne: una persona del coordinamento ha riguardato il tuo caso e ti ha risposto. Entra e leggi la risposta nella pagina «La mia proposta».",
        en: 'You had asked to talk about it again: somebody of the coordination has looked at your case and answered you. Sign in and read the answer on the page "My proposal".',
      },
      dueOn: today,
    });
  });
