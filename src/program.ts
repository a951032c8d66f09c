// The command tree, the help of pyfw as a whole, and commander's errors as failures.
import { Command, CommanderError } from "commander";
import type { Outcome, Printed, Stream } from "./commands/outcome.ts";
import { EXIT_CODE_MEANINGS, Failure } from "./failure.ts";
import type { Host } from "./host.ts";
import { shippedKnowledge } from "./knowledge/shipped.ts";
import { visible } from "./text/quote.ts";

/** What a command returns: an outcome to report, lines, or a text such as commander's help. */
export type Result = Outcome | Stream | Printed;

type Done = (result: Result) => void;

/** The commands in the order of the help. A run loads the one that it is asked for. */
const COMMANDS: Readonly<Record<string, (host: Host, done: Done) => Promise<Command>>> = {
  recommend: async (...given) =>
    (await import("./commands/recommend/recommend.ts")).recommendCommand(...given),
  list: async (...given) => (await import("./commands/list.ts")).listCommand(...given),
  show: async (...given) => (await import("./commands/show.ts")).showCommand(...given),
  compare: async (...given) => (await import("./commands/compare.ts")).compareCommand(...given),
  questions: async (...given) =>
    (await import("./commands/questions.ts")).questionsCommand(...given),
  traits: async (...given) => (await import("./commands/traits.ts")).traitsCommand(...given),
  rules: async (...given) => (await import("./commands/rules/rules.ts")).rulesCommand(...given),
  verify: async (...given) => (await import("./commands/verify.ts")).verifyCommand(...given),
  completion: async (_, done) =>
    (await import("./commands/completion/completion.ts")).completionCommand(done),
  complete: async (...given) =>
    (await import("./commands/completion/completion.ts")).completeCommand(...given),
  schema: async (...given) => (await import("./commands/schema.ts")).schemaCommand(...given),
};

/** Not in the help; it needs all commands beside it. */
const HIDDEN = "complete";

/**
 * Runs the command that `args` names (without node and script).
 * Throws `badUsage` for anything that commander does not accept, and what the commands throw.
 */
export async function run(args: readonly string[], host: Host): Promise<Result> {
  let outcome: Result | undefined;
  let help = "";
  const program = await commandTree(args[0] ?? "", host, (one) => {
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

/** The program with the named command; with all commands where no single one is enough. */
async function commandTree(name: string, host: Host, done: Done): Promise<Command> {
  const exitCodes = EXIT_CODE_MEANINGS.map(
    ([code, meaning]) => `  ${String(code).padStart(3)}  ${meaning}`,
  ).join("\n");
  const program = new Command("pyfw")
    .description("Recommends a Python web framework from a few answers, and says why.")
    .version(shippedKnowledge().version)
    .helpCommand(false)
    .addHelpText("after", `\nExit codes:\n${exitCodes}\n\nStart with: pyfw recommend`);
  const isEnough = Object.hasOwn(COMMANDS, name) && name !== HIDDEN;
  for (const [one, load] of Object.entries(COMMANDS))
    if (!isEnough || one === name)
      program.addCommand(await load(host, done), { hidden: one === HIDDEN });
  return program;
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
