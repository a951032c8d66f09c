// `pyfw recommend`: decides for one set of answers, for several people, or for many lines.
import { Command } from "commander";
import { Failure, type FailureDetail } from "../../failure.ts";
import type { Host } from "../../host.ts";
import { shippedWithDecisions } from "../../knowledge/shipped-for-ranking.ts";
import { formatOnScreen, isSeen } from "../environment.ts";
import { examples, withMore } from "../help-text.ts";
import { keepInputs, keepText, loadRules, unreadInput } from "../inputs.ts";
import type { Build, Outcome, Printed } from "../outcome.ts";
import { type RecommendOptions, withFlags } from "./flags.ts";

export const recommendCommand: Build = (host, done) => {
  const command = withFlags(new Command("recommend"))
    .description("recommend a framework: ask in a terminal, or read answers")
    .argument("[file...]", "an answers file (JSON), one per team member; - for standard input")
    .action(async (files: readonly string[], options: RecommendOptions) => {
      done(await decide(files, options, host));
    });
  return withMore(
    command,
    "`pyfw help answers` explains answers files.",
    "`-f adr` writes a decision record; see `pyfw help records`.",
    "With --batch, line 7 of the output is for line 7 of the input. A bad or blank line gets its errors there, and the exit code is 1. The other lines are still decided.",
    examples(
      "pyfw recommend                                  asks",
      "pyfw recommend answers.json",
      "pyfw recommend ann.json ben.json cem.json       what a team can agree on",
      "pyfw recommend -a size=large -a deadline=tight -i deadline",
      `echo '{"kind": "api"}' | pyfw recommend -f json --expect django`,
      "pyfw recommend --no-input -o choose.html        an interactive page",
      "pyfw recommend --batch < many.jsonl             one decision per line",
    ),
  );
};

async function decide(files: readonly string[], options: RecommendOptions, host: Host) {
  const { format, answer, batch, quiet } = options;
  if (format === "html" && isSeen(options, host)) throw new Failure(PAGE_IN_TERMINAL);
  const isPiped = files.length === 0 && (batch === true || !answer?.length);
  const inputs = isPiped ? ["-"] : files;
  // A report that is itself an answers file has all answers of the file that it may replace.
  const isAnswers = files.length < 2 && format === "json" && batch !== true && quiet !== true;
  if (!isAnswers) keepInputs(inputs, options, host);
  if (format === "adr") await keepText(options, host);
  const identified = await loadRules(options, host, shippedWithDecisions);
  const way = "to read answers from it, add `-`";
  const unread = inputs.includes("-") ? [] : unreadInput(way, host);
  if (files.length < 2 && batch === true) {
    const { recommendBatch } = await import("./batch.ts");
    return { ...recommendBatch(files, options, identified, host), notes: unread };
  }
  const act =
    files.length > 1
      ? (await import("./team.ts")).recommendToTeam
      : (await import("./one.ts")).recommend;
  const outcome = await act(files, options, identified, host);
  if (quiet === true) return winnersOf(outcome, options);
  const notes = [...unread, ...(outcome.notes ?? [])];
  return { ...outcome, notes, output: { ...options, format: formatOnScreen(options, host) } };
}

const PAGE_IN_TERMINAL: FailureDetail = {
  kind: "badUsage",
  says: "a page is for a browser, not for a terminal: add `-o report.html`",
  help: "pyfw recommend --help",
};

function winnersOf(outcome: Outcome, { output }: RecommendOptions): Printed {
  const { report, failedCheck } = outcome;
  const teamed = report.kind === "team" ? report.agreement.common : [];
  const { winners = teamed, elsewhere = [] } =
    report.kind === "recommendation" ? report.ranking : {};
  const text = winners.map(({ id }) => `${id}\n`).join("");
  const notes = [
    ...(outcome.notes ?? []),
    ...elsewhere.map(({ advice }) => `note: you may not need a web framework: consider ${advice}`),
    ...(winners.length === 0 ? [NO_WINNER] : []),
  ];
  return { text, output, notes, failedCheck };
}

const NO_WINNER = "note: every framework is ruled out; run without `--quiet` to see why";
