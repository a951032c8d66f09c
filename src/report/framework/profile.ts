// One framework on the screen of a terminal.
import { code, type Document, type Text } from "../../text/document.ts";
import { counted } from "../../text/words.ts";
import type { FrameworkReport } from "./json.ts";
import { labelled, opening } from "./opening.ts";

/** The profile, for the screen of a terminal. */
export function profileDocument(report: FrameworkReport): Document {
  const { id, facts } = report.framework;
  const count = counted(Object.keys(facts).length, "fact");
  const compare = code(`pyfw compare ${id} <another>`);
  const more: Text = ["add ", code("--facts"), ` (${count}) or `, code("--sources"), "; ", compare];
  return [...opening(report), { type: "notes", notes: labelled("More", [more]) }];
}
