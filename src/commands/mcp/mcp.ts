// `pyfw mcp`: serves the commands as tools to an assistant, by the Model Context Protocol over stdio.
import { Command } from "commander";
import { examples, withMore } from "../help-text.ts";
import { loadRules, shippedInFull } from "../inputs.ts";
import { rulesOption } from "../options.ts";
import type { Build, RulesOptions } from "../outcome.ts";

export const mcpCommand: Build = (host, done) => {
  const command = new Command("mcp")
    .description("serve pyfw to an assistant, as seven tools")
    .action(async (options: RulesOptions) => {
      const identified = await loadRules(options, host, shippedInFull);
      const { serve } = await import("./serve.ts");
      await serve(host, identified);
      done({ text: "" });
    });
  return withMore(
    command.addOption(rulesOption),
    "An assistant starts this command and uses the Model Context Protocol until it closes standard input. The tools open no files; the file of `--rules` is read once, at the start. `pyfw help assistants` shows how to register it.",
    examples("pyfw mcp", "pyfw mcp --rules team.json"),
  );
};
