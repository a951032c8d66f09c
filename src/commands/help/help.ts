// `pyfw help`: the help of a command, or a page about a topic.
import { Command } from "commander";
import { Failure } from "../../failure.ts";
import { quoted } from "../../text/quote.ts";
import { nearest } from "../../text/suggestion.ts";
import { helpWidth, textOf, withMore } from "../help-text.ts";
import type { Build } from "../outcome.ts";
import { TOPIC_ROWS, TOPICS } from "./topics.ts";

export const helpCommand: Build = (_, done) => {
  const command = new Command("help")
    .description("explain a command or a topic")
    .argument("[topic...]", "a topic, or a command such as `rules check`")
    .action((names: readonly string[], _: unknown, self: Command) => {
      const words = names.join(" ");
      const topics = Object.entries(TOPICS);
      const [, topic] =
        topics.find(([name, { aliases }]) => name === words || aliases?.includes(words)) ?? [];
      if (topic === undefined) commandNamed(self.parent ?? self, names).outputHelp();
      else done({ text: textOf(topic.parts, helpWidth(self)) });
    });
  return withMore(command, { title: "Topics:", rows: TOPIC_ROWS });
};

/** Throws `badUsage` if there is no such command or topic. */
function commandNamed(program: Command, names: readonly string[]): Command {
  return names.reduce((command, name, at) => {
    const known = command.createHelp().visibleCommands(command);
    const found = known.find((one) => one.name() === name);
    if (found !== undefined) return found;
    const topics = command.parent === null ? Object.keys(TOPICS) : [];
    const meant = nearest(name, [...known.map((one) => one.name()), ...topics]);
    const whole = [...names.slice(0, at), meant].join(" ");
    const hint = meant === undefined ? "" : `; did you mean \`${whole}\`?`;
    const says = `unknown command or topic ${quoted(names.join(" "))}${hint}`;
    throw new Failure({ kind: "badUsage", says, help: "pyfw help" });
  }, program);
}
