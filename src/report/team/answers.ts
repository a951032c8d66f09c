// The answers of a team: side by side where they differ, in one line where they do not.
import type { Member } from "../../analysis/team/agreement.ts";
import type { Question } from "../../knowledge/schema.ts";
import { type Block, faint, heading, paragraph, type Text, table } from "../../text/document.ts";
import { titleOf } from "../wording.ts";
import type { TeamReport } from "./json.ts";

/** The answers, marks of importance and requirements of each member. */
export function answersOfTeam({ agreement, knowledge }: TeamReport): Block[] {
  const { members } = agreement;
  const asked = knowledge.questions.map((question) => ({
    title: titleOf(question),
    words: members.map((member) => answerWords(member, question)),
  }));
  const required = { title: "Required", words: members.map(requiredWords) };
  const rows = [...asked, required];
  const differing = rows.filter(({ words }) => !alike(words));
  const same = rows.filter(({ words }) => alike(words) && words[0] !== NOTHING);
  return [
    ...(differing.length === 0
      ? []
      : [
          heading("Where the answers differ"),
          table(
            ["Question", ...members.map(({ name }) => name)],
            differing.map(({ title, words }) => [[title], ...words.map(answerText)]),
            { lead: 1, last: "value" },
          ),
        ]),
    ...(same.length === 0 ? [] : [paragraph("Same for all: ", ...joined(same), ".")]),
  ];
}

interface AnswerRow {
  readonly title: string;
  /** The answer of each member, in their order. */
  readonly words: readonly string[];
}

/** An open question; no requirement. */
const NOTHING = "-";

function answerWords({ request }: Member, question: Question): string {
  const { id, choices: known } = question;
  const answer = request.answers.get(id);
  if (answer === undefined) return NOTHING;
  const labels = known.filter((one) => answer.includes(one.id)).map(({ label }) => label);
  const choices = labels.length === 0 ? "None of these" : labels.join(", ");
  return request.important.has(id) ? `${choices} (important)` : choices;
}

function requiredWords({ request }: Member): string {
  const wanted = [...request.require].map(([trait, values]) => `${trait}=${values.join(",")}`);
  return wanted.length === 0 ? NOTHING : wanted.sort().join(" ");
}

function alike(words: readonly string[]): boolean {
  return words.every((one) => one === words[0]);
}

const answerText = (words: string): Text => [words === NOTHING ? faint(words) : words];

function joined(rows: readonly AnswerRow[]): Text {
  return rows.flatMap(({ title, words }, index) => [
    ...(index === 0 ? [] : ["; "]),
    title,
    `: ${words[0] ?? ""}`,
  ]);
}
