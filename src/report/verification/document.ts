// Verified decisions in words: which still stand, which do not, and which rules and facts moved them.
import type { Knowledge } from "../../knowledge/schema.ts";
import type { EffectChange, RecordComparison, RecordedPlace } from "../../record/comparison.ts";
import type { DecisionRecord } from "../../record/shape.ts";
import { type Document, list, paragraph } from "../../text/document.ts";
import { bad, faint, good, strong } from "../../text/spans.ts";
import { counted, firstOf, listed, pathWords, signed } from "../../text/words.ts";
import { firstPlaceSentence, firstPoints, namesOf } from "../places.ts";
import { frameworkName, rulesTag, traitLabel, valueWords } from "../wording.ts";
import type { RerunRecord, VerificationReport, VerifiedRecord } from "./json.ts";

export function verificationDocument({ records, knowledge, origin }: VerificationReport): Document {
  const { rules, version } = origin;
  return [
    records.map((record) => recordBlocks(record, knowledge)),
    paragraph(faint(`Verified with pyfw ${version}, rules ${rulesTag(rules)}.`)),
  ];
}

function recordBlocks(record: VerifiedRecord, knowledge: Knowledge): Document {
  const { file } = record;
  if (record.status === "broken") {
    const items = record.problems.slice(0, MOST_LINES).map(({ path, what, place }) => {
      const at = place && `line ${place.line}, column ${place.column}: `;
      return [at, path.length > 0 && faint(`${pathWords(path)}: `), what];
    });
    const more = record.problems.length - MOST_LINES;
    return [
      paragraph(strong(file), ": ", bad("cannot be verified")),
      list([...items, ...retiredWords(record)]),
      more > 0 && paragraph(`And ${counted(more, "problem")} more.`),
    ];
  }
  const verdict = (record.status === "stands" ? good : bad)(VERDICTS[record.status]);
  return [
    paragraph(strong(file), ": ", verdict, `. ${headline(record, knowledge)}`),
    list([...detailsOf(record, knowledge), ...retiredWords(record)]),
  ];
}

/** At most this many lines for one record; `-f json` holds them all. */
const MOST_LINES = 50;

export const VERDICTS = {
  stands: "stands",
  changed: "no longer stands",
  edited: "changed by hand",
} satisfies Record<RerunRecord["status"], string>;

/** Says that the record cannot fail; nothing if it can. */
export function retiredWords({ retired }: VerifiedRecord): readonly string[] {
  return retired === undefined ? [] : [`its status is ${retired}, so it cannot fail`];
}

const EDITED =
  "What it records is uncertain. Restore what is named here, or decide again; `--choose` records another choice.";

/** One sentence each: the edits, or else the missing parts of the request, then the causes of all changes. */
export function detailsOf(rerun: RerunRecord, knowledge: Knowledge): readonly string[] {
  const { status, edits, blockHash, lost, comparison, record, now } = rerun;
  const mattering = [...new Set([record.chosen ?? "", ...record.winners, ...now.winners])];
  const nameOf = namesFor(record, knowledge);
  const all =
    status === "edited"
      ? edits.map(({ what, place }) => `line ${place?.line ?? 1}: ${what}`)
      : [
          ...namesDiffer(record, now),
          ...lost.map(({ place, message }) => `${place} no longer exists: ${message}`),
          ...comparison.changes.map((change) => changeWords(change, mattering, nameOf, knowledge)),
        ];
  return [
    ...firstOf(all, MOST_LINES, String, (more) => `and ${more} more; see them with -f json`),
    ...(status !== "edited" && blockHash === "missing" ? [NO_HASH] : []),
  ];
}

const NO_HASH =
  "the block has no hash, so not every change by hand can be seen; decide again to get one";

/** Says that it was edited; otherwise gives the winners and the choice now, and as recorded if that differs. */
export function headline({ status, comparison, record }: RerunRecord, knowledge: Knowledge) {
  if (status === "edited") return EDITED;
  const { winners, best, place } = comparison;
  const nameOf = namesFor(record, knowledge);
  const then = winners.before.map(nameOf);
  const recorded = then.length === 0 ? "none" : `${namesOf(then, MOST_NAMED)}, with ${best.before}`;
  const same = winners.before.join() === winners.now.join();
  const names = winners.now.map(nameOf);
  const points = best.now === null ? "" : ` ${firstPoints(names, best.now)}`;
  const first = `${firstPlaceSentence(names, MOST_NAMED)}${points}${same ? ", as recorded" : `; recorded: ${recorded}`}.`;
  if (record.chosen === null || place === null) return `${first} No framework was chosen yet.`;
  const [stood, stands] = [placeWords(place.before), placeWords(place.now)];
  const was = stood === stands ? "" : `; recorded: ${stood}`;
  return `${first} The choice, ${nameOf(record.chosen)}: ${stands}${was}.`;
}

/** By id: today's names, or the name in the record for a framework that no longer exists. */
function namesFor({ frameworks }: DecisionRecord, knowledge: Knowledge) {
  const recorded = Object.entries(frameworks).map(([id, { name = id }]) => ({ id, name }));
  const all = [...knowledge.frameworks, ...recorded];
  return (id: string) => frameworkName(all, id);
}

const MOST_NAMED = 5;

const OUT = { ruledOut: "ruled out", excluded: "excluded", unknown: "no longer known" };

function placeWords(place: RecordedPlace): string {
  if (typeof place === "string") return OUT[place];
  const { rank, tied, points } = place;
  return `rank ${rank}${tied ? " (tied)" : ""} with ${counted(points, "point")}`;
}

function namesDiffer({ rules, hashes }: DecisionRecord, now: DecisionRecord): readonly string[] {
  if (rules.name !== now.rules.name)
    return [
      `made with the rules “${rules.name}”, but verified with “${now.rules.name}”; give the same \`--rules\`.`,
    ];
  const changed = (["rules", "facts"] as const).filter((one) => hashes[one] !== now.hashes[one]);
  return changed.length === 0 ? [] : [`the ${listed(changed)} have changed since.`];
}

type Change = RecordComparison["changes"][number];

function changeWords(
  change: Change,
  mattering: readonly string[],
  nameOf: (id: string) => string,
  knowledge: Knowledge,
): string {
  switch (change.kind) {
    case "frameworkAdded":
      return `new framework ${nameOf(change.framework)}: ${placeWords(change.place)}`;
    case "frameworkRemoved":
      return `${nameOf(change.framework)} no longer exists; recorded: ${placeWords(change.place)}`;
    case "factChanged": {
      const facts = change.facts.map(({ trait, before, now }) => {
        return `${traitLabel(knowledge, trait)} is ${valueWords(now)}, was ${valueWords(before)}`;
      });
      const effects = change.effects.map((one) => {
        return effectChange(one, ` by ${one.rule ?? "--require"}`);
      });
      return `facts of ${nameOf(change.framework)}: ${facts.join("; ")}: ${effects.join(", ")}`;
    }
    default: {
      // The choice and the winners first, then by how much the points moved.
      const order = (id: string) => (mattering.includes(id) ? 0 : 1);
      const effects = firstOf(
        change.effects.toSorted(
          (a, b) => order(a.framework) - order(b.framework) || size(b) - size(a),
        ),
        MOST_EFFECTS,
        (one) => `${nameOf(one.framework)} ${effectChange(one)}`,
        (more) => `and ${counted(more, "more framework")}`,
      );
      return `rule ${change.rule} ${RULE_WORDS[change.kind]}: ${effects.join(", ")}`;
    }
  }
}

const RULE_WORDS = {
  ruleAdded: "now applies",
  ruleRemoved: "no longer applies",
  ruleChanged: "has changed",
  unexplained: "and its facts are the same, but the record has other points",
};

const MOST_EFFECTS = 6;

const OUTSIDE = 100;
const numberOf = (effect: EffectChange["now"]) => (typeof effect === "number" ? effect : -OUTSIDE);
const size = ({ before, now }: EffectChange) => Math.abs(numberOf(now) - numberOf(before));

/** `by` names the cause: " by --require". */
function effectChange({ before, now }: EffectChange, by = ""): string {
  const words = (one: EffectChange["now"]) => (typeof one === "number" ? signed(one) : OUT[one]);
  return `${words(now)}${by} (was ${words(before)})`;
}
