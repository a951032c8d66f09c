// `pyfw mcp`: serves the commands as tools to an assistant, by the Model Context Protocol over stdio.
import { Command } from "commander";
import type { Host } from "../../host.ts";
import { examples, withMore } from "../help-text.ts";
import { loadRules } from "../inputs.ts";
import { rulesOption } from "../options.ts";
import type { Printed, RulesOptions } from "../outcome.ts";

export function mcpCommand(host: Host, done: (printed: Printed) => void): Command {
  const command = new Command("mcp")
    .description("serve these commands as tools to an assistant")
    .action(async (options: RulesOptions) => {
      const identified = await loadRules(options, host);
      const { serve } = await import("./serve.ts");
      await serve(host, identified);
      done({ text: "" });
    });
  return withMore(
    command.addOption(rulesOption),
    "An assistant starts this command and speaks the Model Context Protocol with it, until it closes standard input. Its tools open no files; it reads that of `--rules` once, at the start. `pyfw help assistants` says how to register it.",
    examples("pyfw mcp", "pyfw mcp --rules team.json"),
  );
}
