// The command tree, the help of pyfw as a whole, and commander's errors as failures.
import { Command, CommanderError } from "commander";
import { compareCommand } from "./commands/compare.ts";
import { completeCommand, completionCommand } from "./commands/completion/completion.ts";
import { listCommand } from "./commands/list.ts";
import type { Outcome, Printed, Stream } from "./commands/outcome.ts";
import { questionsCommand } from "./commands/questions.ts";
import { recommendCommand } from "./commands/recommend/recommend.ts";
import { rulesCommand } from "./commands/rules/rules.ts";
import { schemaCommand } from "./commands/schema.ts";
import { showCommand } from "./commands/show.ts";
import { traitsCommand } from "./commands/traits.ts";
import { verifyCommand } from "./commands/verify.ts";
import { EXIT_CODE_MEANINGS, Failure } from "./failure.ts";
import type { Host } from "./host.ts";
import { shippedKnowledge } from "./knowledge/shipped.ts";
import { visible } from "./text/quote.ts";

/** What a command returns: an outcome to report, lines, or a text such as commander's help. */
export type Result = Outcome | Stream | Printed;

/**
 * Runs the command that `args` names (without node and script).
 * Throws `badUsage` for anything that commander does not accept, and what the commands throw.
 */
export async function run(args: readonly string[], host: Host): Promise<Result> {
  let outcome: Result | undefined;
  let help = "";
  const program = commandTree(host, (one) => {
    outcome = one;
  });
  for (const command of withSubcommands(program)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        help += text;
      },
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(host.columns("output") ?? 80, 100),
    });
  }
  try {
    const [command] = commandsNamed(program, args).slice(args.length);
    const isGroup = command !== undefined && command.commands.length > 0;
    await program.parseAsync(isGroup ? [...args, "--help"] : [...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0)
      throw new Failure({
        kind: "badUsage",
        says: clauseOf(error),
        help: helpFor(program, args),
      });
  }
  return outcome ?? { text: help };
}

function commandTree(host: Host, done: (outcome: Result) => void): Command {
  const exitCodes = EXIT_CODE_MEANINGS.map(
    ([code, meaning]) => `  ${String(code).padStart(3)}  ${meaning}`,
  ).join("\n");
  return new Command("pyfw")
    .description("Recommends a Python web framework from a few answers, and says why.")
    .version(shippedKnowledge().version)
    .helpCommand(false)
    .addCommand(recommendCommand(host, done))
    .addCommand(listCommand(host, done))
    .addCommand(showCommand(host, done))
    .addCommand(compareCommand(host, done))
    .addCommand(questionsCommand(host, done))
    .addCommand(traitsCommand(host, done))
    .addCommand(rulesCommand(host, done))
    .addCommand(verifyCommand(host, done))
    .addCommand(completionCommand(done))
    .addCommand(completeCommand(host, done), { hidden: true })
    .addCommand(schemaCommand(host, done))
    .addHelpText("after", `\nExit codes:\n${exitCodes}\n\nStart with: pyfw recommend`);
}

/** Commander's message as one clause without prefix and final dot, its names in backquotes and harmless. */
function clauseOf({ code, message }: CommanderError): string {
  const text = message.replace(/^error: /, "");
  return visible(clause()).replaceAll("'", "`").replace(/\.$/, "");

  function clause(): string {
    switch (code) {
      case "commander.unknownCommand":
      case "commander.unknownOption":
        return withSuggestion(text);
      case "commander.invalidArgument":
      case "commander.excessArguments":
        return joined(text);
      default:
        return text;
    }
  }
}

/** "(Did you mean x?)" on a line of its own becomes a second clause. */
function withSuggestion(text: string): string {
  const [before, names] = splitAtLast(text, "\n(Did you mean ");
  if (names === undefined) return text;
  const [, several = "", name] = /^(one of )?(.*)\?\)$/s.exec(names) ?? [];
  return `${before}; did you mean ${several}'${name}'?`;
}

/** Two sentences become two clauses. */
function joined(text: string): string {
  const [before, [first = "", ...rest] = ""] = splitAtLast(text, ". ");
  return `${before}; ${first.toLowerCase()}${rest.join("")}`;
}

function splitAtLast(text: string, separator: string): [before: string, after?: string] {
  const at = text.lastIndexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

function withSubcommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

/** The program, and the commands and subcommands that the first words name. */
function commandsNamed(program: Command, args: readonly string[]): readonly Command[] {
  const [word, ...rest] = args;
  const command = program.commands.find((one) => one.name() === word);
  return command === undefined ? [program] : [program, ...commandsNamed(command, rest)];
}

function helpFor(program: Command, args: readonly string[]): string {
  const names = commandsNamed(program, args).map((command) => command.name());
  return `${names.join(" ")} --help`;
}
