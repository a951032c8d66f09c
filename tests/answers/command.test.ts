// Tests that the command printed to repeat a result really repeats it.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { repeatingCommand } from "../../src/answers/command.ts";
import { noInput } from "../../src/answers/input.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { run } from "../../src/program.ts";
import type { Report } from "../../src/report/formats/kinds.ts";
import { anyInput } from "../support/any-input.ts";
import { fakeHost } from "../support/host.ts";
import { answersOf } from "../support/request.ts";

/** The report of a command run as in a shell; the only pipe it understands is `echo '{}' |`. */
async function reportOf(command: string): Promise<Report | undefined> {
  const piped = command.startsWith("echo '{}' | ");
  const [program, ...args] = command.replace("echo '{}' | ", "").split(" ");
  expect(program).toBe("pyfw");
  const parsed = await run(args, fakeHost(piped ? { stdin: "{}" } : {}));
  return "report" in parsed ? parsed.report : undefined;
}

test("repeatingCommand: in a terminal it continues on the next line before a flag, in shell syntax", () => {
  const answers = answersOf({ size: "large", parts: ["accounts", "admin"] });
  const given = { ...noInput, answers };
  expect(repeatingCommand(given, ["--only 'a b'"], 30)).toBe(
    "pyfw recommend -a size=large \\\n    -a parts=accounts,admin \\\n    --only 'a b'",
  );
  expect(repeatingCommand(given, [], 80)).not.toContain("\n");
});

test("repeatingCommand: run again, it makes the same request, whatever was asked of the shipped knowledge", async () => {
  const { knowledge } = shippedKnowledge();
  await fc.assert(
    fc.asyncProperty(anyInput(knowledge), async (given) => {
      expect(
        await reportOf(repeatingCommand(given, ["--without dash", "--article", "--top 2"])),
      ).toMatchObject({
        request: { ...given, only: undefined, without: ["dash"] },
        article: true,
        top: 2,
      });
    }),
    { seed: 1, numRuns: 100 },
  );
});
