// `pyfw completion`, which prints a script for a shell, and `pyfw complete`, which that script runs.
import { Argument, Command } from "commander";
import { Failure } from "../../failure.ts";
import type { Host } from "../../host.ts";
import type { Identified } from "../../knowledge/shipped.ts";
import { shippedForRanking } from "../../knowledge/shipped-for-ranking.ts";
import { examples, lines, withMore } from "../help-text.ts";
import { loadRules, outputFile } from "../inputs.ts";
import type { Build } from "../outcome.ts";
import type { Completion } from "./complete.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

export const completionCommand: Build = (_, done) => {
  const command = new Command("completion")
    .description("print a completion script for a shell")
    .addArgument(new Argument("<shell>", "the shell").choices(SHELLS))
    .option("-o, --output <file>", "write the script to a file", outputFile)
    .action(async (shell: (typeof SHELLS)[number], options: { readonly output?: string }) => {
      const { default: scripts } = await import("#completion-scripts");
      done({ text: scripts[shell], ...options });
    });
  return withMore(
    command,
    "To use it in every new shell:",
    lines(
      "bash  echo 'source <(pyfw completion bash)' >> ~/.bashrc",
      "zsh   echo 'source <(pyfw completion zsh)' >> ~/.zshrc    (below compinit)",
      "fish  pyfw completion fish > ~/.config/fish/completions/pyfw.fish",
    ),
    examples(
      "source <(pyfw completion bash)",
      "pyfw completion zsh -o ~/.zsh/functions/_pyfw    (a folder of $fpath)",
    ),
  );
};

/** The words after `--` are those after `pyfw`, as typed, up to the cursor. */
export const completeCommand: Build = (host, done) => {
  return new Command("complete")
    .description("print what fits at the cursor, for the scripts of `pyfw completion`")
    .argument("[words...]", "the words after pyfw, as typed, up to the cursor")
    .action(async (words: readonly string[], _: unknown, command: Command) => {
      const { completionAt, positionOf } = await import("./complete.ts");
      const at = positionOf(command.parent ?? command, words);
      const { knowledge } = await knowledgeNamed(at.rules, host);
      done({ text: linesOf(completionAt(at, knowledge)) });
    });
};

/** The shipped knowledge if the rules file cannot be used: nobody reads errors after a Tab. */
async function knowledgeNamed(rules: string | undefined, host: Host): Promise<Identified> {
  try {
    return await loadRules({ rules: rules?.replace(/^~(?=\/)/, host.env("HOME") ?? "~") }, host);
  } catch (error) {
    if (error instanceof Failure) return shippedForRanking();
    throw error;
  }
}

function linesOf(completion: Completion): string {
  if (completion === "files") return ":files\n";
  return completion.map(({ word, meaning }) => `${word}\t${meaning}\n`).join("");
}
