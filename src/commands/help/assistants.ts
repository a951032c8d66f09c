// `pyfw help assistants`: how an assistant asks pyfw, and a person asks through one.
import type { Part } from "../help-text.ts";

export const assistants: readonly Part[] = [
  "An assistant is good at reading what you write, pyfw at deciding by rules with sources. `pyfw mcp` gives an assistant the commands as tools, by the Model Context Protocol. Register it once:",
  {
    lines: [
      "claude mcp add pyfw -- pyfw mcp         Claude Code",
      "codex mcp add pyfw -- pyfw mcp          Codex",
      "gemini mcp add pyfw pyfw mcp            Gemini CLI",
      `code --add-mcp '{"name": "pyfw", "command": "pyfw", "args": ["mcp"]}'`,
    ],
  },
  "Others, such as Cursor and Claude Desktop, take it in their file of servers. `--rules` brings rules of your own:",
  {
    lines: [
      '{"mcpServers": {"pyfw": {"command": "pyfw",',
      '                         "args": ["mcp", "--rules", "/path/to/team.json"]}}}',
    ],
  },
  {
    title: "A conversation:",
    lines: [
      "You        Our club needs a site for its members, with log-in and pages to",
      "           manage the data. It must run for years. Which framework?",
      "Assistant  questions {}",
      '           recommend {"answers": {"kind": ["site"], "lifetime": "years",',
      '                      "parts": ["accounts", "admin"]}}',
      "           Django comes first. The report says why, and what could still",
      "           change it: you have not said how large it will be.",
      "You        A dozen pages, one developer. Write down why.",
      'Assistant  record {"answers": {…, "size": "small"}, "choose": "django"}',
    ],
  },
  "The tools are questions, recommend, why_not, compare, show, record and verify. They answer as the commands do, read and write nothing but what a call holds, and need no network. Open questions stay open: an assistant that guesses spoils the result.",
  "Without tools, paste the questions and bring the JSON back:",
  {
    lines: ["pyfw questions -f prompt", "pyfw recommend answers.json"],
  },
];
