// `pyfw completion`: a script that completes commands, flags, questions, choices and frameworks in a shell.
import { Argument, Command } from "commander";
import { shippedKnowledge } from "../../knowledge/shipped.ts";
import type { Printed } from "../outcome.ts";
import type { Syntax } from "./syntax.ts";

const HELP = `
The script knows the questions, choices and frameworks of this pyfw; make it anew
after an update. To use it in every new shell:

  bash  echo 'source <(pyfw completion bash)' >> ~/.bashrc
  zsh   echo 'source <(pyfw completion zsh)' >> ~/.zshrc    (below compinit)
  fish  pyfw completion fish > ~/.config/fish/completions/pyfw.fish

Examples:
  source <(pyfw completion bash)
  pyfw completion zsh -o ~/.zsh/functions/_pyfw    (a folder of $fpath)`;

const WRITERS = {
  bash: async () => (await import("./bash.ts")).bashScript,
  zsh: async () => (await import("./zsh.ts")).zshScript,
  fish: async () => (await import("./fish.ts")).fishScript,
} satisfies Record<string, () => Promise<(syntax: Syntax, title: string) => string>>;

const SHELLS = ["bash", "zsh", "fish"] as const;

interface CompletionOptions {
  readonly output?: string;
}

export function completionCommand(done: (printed: Printed) => void): Command {
  return new Command("completion")
    .description("print a script that completes pyfw's commands and names in a shell")
    .addArgument(new Argument("<shell>", "the shell").choices([...SHELLS]))
    .option("-o, --output <file>", "write the script to a file, whole or not at all")
    .addHelpText("after", HELP)
    .action(
      async (shell: (typeof SHELLS)[number], options: CompletionOptions, command: Command) => {
        done({ text: await completion(shell, rootOf(command)), ...options });
      },
    );
}

/** The script for the shell, for the whole tree below `root` and the shipped knowledge. */
export async function completion(shell: (typeof SHELLS)[number], root: Command): Promise<string> {
  const [{ syntaxOf }, write] = await Promise.all([import("./syntax-of.ts"), WRITERS[shell]()]);
  const { knowledge, version } = shippedKnowledge();
  const title = `Completion of pyfw ${version} for ${shell}, made by \`pyfw completion ${shell}\`.`;
  return write(syntaxOf(root, knowledge), title);
}

function rootOf(command: Command): Command {
  return command.parent === null ? command : rootOf(command.parent);
}
