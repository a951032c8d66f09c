// The command tree, the help of pyfw as a whole, and commander's errors as failures.
import { Command, CommanderError, type HelpConfiguration, Option } from "commander";
import { annotationPath, nobodyThere } from "./commands/environment.ts";
import { besideOrBelow, textOf, withMore } from "./commands/help-text.ts";
import { keepRecord } from "./commands/inputs.ts";
import type { Build, OutputOptions, Result, RulesOptions } from "./commands/outcome.ts";
import { Failure, type FailureDetail, words } from "./failure.ts";
import type { Host } from "./host.ts";
import { shippedForRanking } from "./knowledge/shipped-for-ranking.ts";
import { ENDINGS } from "./report/formats/formats.ts";
import { visible } from "./text/quote.ts";
import { USUAL_WIDTH } from "./text/style.ts";
import { nearest } from "./text/suggestion.ts";

/** The commands by group, in the order of the help. A run loads only the one that it needs. */
const COMMANDS: Readonly<Record<string, Readonly<Record<string, () => Promise<Build>>>>> = {
  "Decide:": {
    recommend: async () => (await import("./commands/recommend/recommend.ts")).recommendCommand,
  },
  "Look up:": {
    list: async () => (await import("./commands/list.ts")).listCommand,
    show: async () => (await import("./commands/show.ts")).showCommand,
    compare: async () => (await import("./commands/compare.ts")).compareCommand,
    questions: async () => (await import("./commands/questions.ts")).questionsCommand,
    traits: async () => (await import("./commands/traits.ts")).traitsCommand,
  },
  "Rules and decisions:": {
    rules: async () => (await import("./commands/rules/rules.ts")).rulesCommand,
    verify: async () => (await import("./commands/verify.ts")).verifyCommand,
    schema: async () => (await import("./commands/schema.ts")).schemaCommand,
  },
  "More:": {
    mcp: async () => (await import("./commands/mcp/mcp.ts")).mcpCommand,
    completion: async () => (await import("./commands/completion/completion.ts")).completionCommand,
    complete: async () => (await import("./commands/completion/completion.ts")).completeCommand,
    help: async () => (await import("./commands/help/help.ts")).helpCommand,
  },
};

/** Not in the help. */
const HIDDEN = "complete";
const VERSION_FLAGS = ["-V", "--version"];
/** Commands that need all others to be loaded. */
const ABOUT_ALL = [HIDDEN, "help"];

/** Without arguments, shows the help and offers to start. Throws `badUsage`, and what the commands throw. */
export async function run(args: readonly string[], host: Host): Promise<Result> {
  let outcome: Result | undefined;
  let help = "";
  const isVersion = args.length === 1 && ["version", "-v"].includes(args[0] ?? "");
  const typed = isVersion ? ["--version"] : args;
  const program = await commandTree(typed[0] ?? "", host, (one) => {
    outcome = one;
  });
  let acting = program.hook("preAction", async (_, command) => {
    acting = command;
    // Before any work: an interview for a file that must stay would be in vain.
    await keepRecord(command.opts(), host);
  });
  const writeOut = (text: string) => {
    help += text;
  };
  const getOutHelpWidth = () => Math.min(host.columns("output"), WIDEST);
  for (const command of withSubcommands(program)) {
    command
      .exitOverride((error) => {
        // A command with only subcommands writes its help as an error.
        const isHelp = error.exitCode === 0 || error.code === "commander.help";
        if (isHelp) throw error;
        const says = clauseOf(error, command);
        throw new Failure({ kind: "badUsage", says, help: `${pathOf(command)} --help` });
      })
      .addHelpOption(new Option("-h, --help", "show this help").helpGroup("Options:"))
      .configureHelp(HELP)
      .configureOutput({
        writeOut,
        getOutHelpWidth,
        writeErr: writeOut,
        getErrHelpWidth: getOutHelpWidth,
        outputError: () => {},
      });
  }
  try {
    await program.parseAsync(typed, { from: "user" });
  } catch (error) {
    if (error instanceof Failure) {
      const { rules, format } = acting.opts<RulesOptions & OutputOptions>();
      const { detail } = error;
      const failed = detail.kind === "badInput" ? { ...detail, rules } : detail;
      if (format === "github") return await annotated(failed, acting, host);
      throw new Failure(failed);
    }
    if (!(error instanceof CommanderError)) throw error;
  }
  if (args.length > 0 || !host.isTerminal("output") || nobodyThere(host) !== undefined)
    return outcome ?? { text: help };
  const { wantsToStart } = await import("./interview/start.ts");
  return (await wantsToStart([help, ...overviewsOf(program, host)], host))
    ? await run(["recommend"], host)
    : { text: "" };
}

/** Bad input as annotations. Not in the file of `-o`, which may be the input that this refuses to replace. */
async function annotated(failed: FailureDetail, command: Command, host: Host): Promise<Result> {
  const { annotationsIn, toGithub } = await import("./report/formats/github.ts");
  const annotations = annotationsIn(words(failed));
  const text = toGithub(pathOf(command), annotations, annotationPath(host), "see the log");
  return { text, failedCheck: failed };
}

function overviewsOf(program: Command, host: Host): readonly string[] {
  const about = program.description().split("\n");
  const rows = program
    .createHelp()
    .visibleCommands(program)
    // The first part of a description is enough to choose a command.
    .map((command) => [command.name(), command.description().replace(/(:|, and) .*/, "")] as const);
  const more = "All options and topics: pyfw --help";
  const width = host.columns("output");
  return [
    [...about, { rows }, more],
    [...about, more],
  ].map((parts) => textOf(parts, width));
}

/** Lines of help longer than this are hard to read. */
const WIDEST = 100;

const HELP: HelpConfiguration = {
  minWidthToWrap: 20,
  subcommandTerm: (command) => command.name(),
  formatItem: (term, termWidth, description, helper) =>
    besideOrBelow(term, termWidth, description, helper.helpWidth ?? USUAL_WIDTH).join("\n"),
};

async function commandTree(name: string, ...made: Parameters<Build>): Promise<Command> {
  const program = new Command("pyfw")
    .description(
      "Recommends a Python web framework from a few answers, and says why.\nStart with: pyfw recommend",
    )
    .version(shippedForRanking().origin.version, VERSION_FLAGS.join(", "), "print the version")
    .helpCommand(false);
  const all = Object.values(COMMANDS).flatMap((group) => Object.keys(group));
  const isEnough = [...VERSION_FLAGS, ...all].includes(name) && !ABOUT_ALL.includes(name);
  for (const [group, commands] of Object.entries(COMMANDS)) {
    program.commandsGroup(group);
    for (const [one, load] of Object.entries(commands))
      if (!isEnough || one === name)
        program.addCommand((await load())(...made), { hidden: one === HIDDEN });
  }
  if (isEnough) return program;
  const { TOPIC_ROWS: rows } = await import("./commands/help/topics.ts");
  return withMore(program, { title: "Help topics, for `pyfw help <topic>`:", rows });
}

const FLAGS_FOLLOW = "flags go after a command, as in 'pyfw recommend -a kind=site'";

/** Commander's message as one clause without prefix and final dot, with its names quoted and escaped. */
function clauseOf({ code, message }: CommanderError, command: Command): string {
  const text = message.replace(/^error: /, "");
  const clause = CLAUSES[code]?.(text, command) ?? text;
  return visible(clause).replaceAll("'", "`").replace(/\.$/, "");
}

const CLAUSES: Readonly<Record<string, (text: string, command: Command) => string>> = {
  "commander.missingArgument": (text, command) => {
    const names = command.name() === "compare" ? "compare django flask" : "show django";
    const example = `name one that 'pyfw list' shows, as in 'pyfw ${names}'`;
    return text.endsWith("'framework'") ? `${text}; ${example}` : text;
  },
  "commander.unknownOption": (text, { parent }) => {
    const [unknown = "", flag = ""] = /^.*?'(--[\w-]+).*?'/.exec(text) ?? [];
    const meant = MEANT[flag] ?? answerMeant(flag.slice(2));
    const clause = meant ? `${unknown}; ${meant}` : withSuggestion(text);
    return parent === null && !clause.includes(";") ? `${clause}; ${FLAGS_FOLLOW}` : clause;
  },
  // A framework in place of a command probably means `pyfw show`.
  "commander.unknownCommand": (text, { parent, args: [name = ""] }) => {
    const clause = withSuggestion(text);
    if (parent !== null) return clause;
    const ids = shippedForRanking().knowledge.frameworks.map(({ id }) => id);
    const near = clause.includes(";") ? undefined : nearest(name, ids);
    const framework = ids.find((id) => id === name.toLowerCase()) ?? near;
    const [unknown] = clause.split(";");
    return framework === undefined ? clause : `${unknown}; did you mean 'pyfw show ${framework}'?`;
  },
  "commander.invalidArgument": (text) =>
    joined(text)
      .replace(/^command-argument value (.*) is invalid for argument '(.*?)'/, "$1 is not a $2")
      .replace(
        /(?<='([^']*)' is .*)allowed choices are (.*)\.$/s,
        (_, typed: string, list: string) => {
          const names = list.split(", ");
          const ending = ENDINGS.get(typed.toLowerCase());
          const meant = names.find((name) => name === ending) ?? nearest(typed, names);
          return meant ? `did you mean '${meant}'?` : `allowed choices are '${names.join("', '")}'`;
        },
      ),
  "commander.excessArguments": joined,
};

/** Flags of other programs, and their equivalents here. */
const MEANT: Readonly<Record<string, string>> = {
  "--json": "use '-f json'",
  "--markdown": "use '-f markdown'",
  "--why": "use 'pyfw recommend --why-not', or 'pyfw show' with a framework",
  "--verbose": "use 'pyfw recommend --all'",
};

function answerMeant(question: string): string | undefined {
  const found = shippedForRanking().knowledge.questions.find(({ id }) => id === question);
  return (
    found && `answers go after '-a', as in 'pyfw recommend -a ${found.id}=${found.choices[0]?.id}'`
  );
}

/** "(Did you mean x?)" on a line of its own becomes a second clause. */
function withSuggestion(text: string): string {
  return text.replace(
    /^(.*)\n\(Did you mean (one of )?(.*)\?\)$/s,
    (_, before: string, several = "", name = "") => `${before}; did you mean ${several}'${name}'?`,
  );
}

/** Two sentences become two clauses. */
function joined(text: string): string {
  return text.replace(
    /^(.*)\. (.)/s,
    (_, before: string, first: string) => `${before}; ${first.toLowerCase()}`,
  );
}

function withSubcommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

function pathOf(command: Command): string {
  const own = command.name();
  return command.parent === null ? own : `${pathOf(command.parent)} ${own}`;
}
