// What a report says at places of files, for CI to show there.
import type { Annotation } from "./github.ts";
import type { Report, Soundness } from "./report.ts";
import { counted, pathWords } from "./wording.ts";

/** The annotations of a report; none for reports that check nothing. */
export function annotationsOf(report: Report): readonly Annotation[] {
  return report.kind === "soundness" ? ofSoundness(report) : [];
}

const TITLE = "pyfw rules check";

function ofSoundness({ file, identified, problems }: Soundness): readonly Annotation[] {
  const told = problems.map(({ level, path, what, place }) => ({
    level,
    title: TITLE,
    message: [...(path.length === 0 ? [] : [pathWords(path)]), what].join(": "),
    ...(place === undefined ? {} : { place }),
  }));
  if (identified === undefined) return told;
  const { rules, frameworks } = identified.knowledge;
  const size = `${counted(rules.length, "rule")} for ${counted(frameworks.length, "framework")}`;
  const message = `${file ?? "the shipped knowledge"} is sound: ${size}`;
  return [...told, { level: "notice", title: TITLE, message }];
}
