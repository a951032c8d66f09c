// The topics of `pyfw help`.
import { EXIT_CODE_MEANINGS } from "../../failure.ts";
import { lines, type Part, rows } from "../help-text.ts";
import { accuracy } from "./accuracy.ts";

interface Topic {
  readonly aliases?: readonly string[];
  readonly about: string;
  readonly parts: readonly Part[];
}

export const TOPICS: Readonly<Record<string, Topic>> = {
  answers: {
    about: "how to give answers",
    parts: [
      "Without answers, `pyfw recommend` asks. You can also give answers in a file, in a pipe or by flags. Flags override the file.",
      lines(
        "pyfw recommend",
        "pyfw recommend answers.json",
        "pyfw recommend answers.json -a deadline=tight -i deadline",
        "pyfw recommend answers.json --ask",
        `echo '{"size": "large"}' | pyfw recommend`,
        `echo '{"size": "large"}' | pyfw recommend - -a deadline=tight`,
      ),
      "Answers are JSON. The short form holds questions and choices, the long form also what is important and what you require:",
      lines(
        '{"kind": "api", "size": "small", "parts": ["accounts", "admin"]}',
        "",
        '{"answers": {"kind": "api"},',
        ' "important": ["kind"],',
        ' "require": {"maintenance": "active"}}',
      ),
      rows({
        list: "for a question with several choices; [] means none of these",
        null: "leaves a question open, like a missing key; open questions give no points",
        important: "doubles the points of every rule on the question",
        require: "excludes frameworks without the fact, or where it is unknown",
      }),
      "A report from `-f json` is an answers file too. Several files are a team: pyfw finds what it can agree on. With `--batch`, every line is a set of answers.",
      "pyfw reads standard input for `-`, or if you give neither a file nor `-a`.",
      "`pyfw questions` lists all questions and choices, `pyfw traits` all facts that you can require.",
    ],
  },
  accuracy: {
    about: "how often pyfw is right, and its bias",
    parts: accuracy,
  },
  assistants: {
    about: "how to use pyfw from an assistant",
    parts: [
      "An assistant understands what you write; pyfw decides by rules with sources. `pyfw mcp` serves the commands as tools over the Model Context Protocol. Register it once:",
      lines(
        "claude mcp add pyfw -- pyfw mcp         Claude Code",
        "codex mcp add pyfw -- pyfw mcp          Codex",
        "gemini mcp add pyfw pyfw mcp            Gemini CLI",
        `code --add-mcp '{"name": "pyfw", "command": "pyfw", "args": ["mcp"]}'`,
      ),
      "Others, such as Cursor and Claude Desktop, list servers in a file. `--rules` adds your own rules:",
      lines(
        '{"mcpServers": {"pyfw": {"command": "pyfw",',
        '                         "args": ["mcp", "--rules", "/path/to/team.json"]}}}',
      ),
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
      "The tools are questions, recommend, why_not, compare, show, record and verify. They work like the commands, use only what a call contains, and need no network. Open questions should stay open: a guess spoils the result.",
      "Without tools, paste the questions and save the JSON answer:",
      lines("pyfw questions -f prompt", "pyfw recommend answers.json"),
    ],
  },
  batch: {
    aliases: ["jsonl"],
    about: "how to decide many sets of answers at once",
    parts: [
      "With --batch, each line of the input is a JSON object of answers, and each line of the output is its decision: the winners and all points.",
      lines(
        "pyfw recommend --batch many.jsonl",
        "pyfw recommend --batch < many.jsonl > decisions.jsonl",
        "pyfw recommend --batch many.jsonl --only django,fastapi,flask",
      ),
      rows({
        "a line": '{"kind": "api", "size": "small"}',
        "its decision": '{"line":1,"winners":["fastapi"],"points":{…,"fastapi":4,…}}',
        "a bad line": '{"line":2,"errors":[{"place":"column 10","message":"…"}]}',
      }),
      "Line 7 of the output is for line 7 of the input. A bad line does not stop the run, but the exit code is 1. Flags override a line.",
    ],
  },
  ci: {
    about: "how to use pyfw in CI",
    parts: [
      "Keep your answers in a file, and let CI check them. It fails when another framework comes first, when a recorded decision no longer stands, or when a rules file is wrong:",
      lines(
        "pyfw recommend answers.json -f github --expect fastapi,litestar",
        'pyfw recommend answers.json -f markdown >> "$GITHUB_STEP_SUMMARY"',
        "pyfw verify -f github docs/decisions",
        "pyfw rules check team.json -f github",
      ),
      rows({
        "--expect": "exits with code 1 unless all winners are among these",
        "-f github":
          "writes annotations, at lines of files if possible, with paths from $GITHUB_WORKSPACE",
        "-f markdown": "suits pull requests and job summaries",
        "-f json": "suits programs; `pyfw schema recommendation` is its schema",
        "-q": "writes only the ids of the winners",
      }),
      "With CI=true in the environment, or with `--no-input`, pyfw never asks. The same answers give the same JSON and Markdown, byte for byte. Notes and errors go to standard error.",
      "`pyfw help exit-codes` lists the exit codes.",
    ],
  },
  "exit-codes": {
    about: "what each exit code means",
    parts: [
      {
        rows: EXIT_CODE_MEANINGS.map(
          ([code, meaning]) => [String(code).padStart(3), meaning] as const,
        ),
      },
      "Errors go to standard error: all problems at once, each with its place. The last line says what to do next.",
    ],
  },
  library: {
    aliases: ["node"],
    about: "how to use pyfw from a program",
    parts: [
      "The package is also a library for Node.js, for `import` and for `require`, with types:",
      lines(
        'import { loadKnowledge, recommend } from "pyfw";',
        "",
        "const knowledge = loadKnowledge();",
        'const result = recommend(knowledge, { answers: { kind: "api" } });',
        "const [first] = result.ranking; // its framework, points and reasons",
      ),
      rows({
        loadKnowledge: "takes nothing, or the parsed JSON of a rules file",
        recommend: "takes answers, important, require, only, without and article",
        "the result": "is what `-f json` writes; `pyfw schema recommendation` describes it",
        "an error": "holds a code and all problems, each with its place and message",
      }),
      "It does no input or output. For other languages, run `pyfw recommend -f json`, or many lines with `pyfw recommend --batch`.",
    ],
  },
  records: {
    aliases: ["adr", "madr", "record", "decisions"],
    about: "how to record a decision and verify it",
    parts: [
      "A decision record is a Markdown file with the headings of MADR. It holds your answers, the ranking and the choice. It also says what the choice costs, and what would change it.",
      lines(
        "pyfw recommend answers.json -f adr -o docs/decisions/0007-web.md",
        "pyfw recommend answers.json -f adr --choose flask --date 2026-11-30",
        "pyfw verify docs/decisions",
      ),
      "The JSON block at its end holds your request, and the rules and facts that decided. `pyfw verify` decides again, with today's rules and facts. In a folder, it finds the records. pyfw never overwrites a record: name a new file.",
      rows({
        stands: "the same frameworks come first, and the choice has the same rank",
        "no longer stands":
          "one of these has changed, and the exit code is 1. The report says which rule or fact did it.",
        "changed by hand":
          "the exit code is 1. The block is not as pyfw wrote it, or the title, options or chosen framework differ from it.",
        "cannot be verified": "the file has no valid record; the exit code is 2",
      }),
      "A record with the status superseded, deprecated or rejected never fails. A record made with `--rules` needs the same `--rules`.",
    ],
  },
  rules: {
    about: "how to add your own rules",
    parts: [
      "A rules file adds to the shipped rules, or replaces them. Commands that use rules take it with `--rules`:",
      lines(
        "{",
        '  "$schema": "./rules.schema.json",',
        '  "extends": "pyfw",',
        '  "name": "our rules",',
        '  "rules": [{',
        '    "id": "we-know-flask", "when": {"size": ["small"]},',
        '    "for": ["flask"], "points": 2,',
        '    "because": "is what our team knows",',
        '    "source": {"judgement": "a poll of the team"}',
        "  }]",
        "}",
      ),
      rows({
        when: "the answers for which the rule counts",
        "for, if": 'frameworks by id, or by facts: {"admin": ["built-in"]}',
        points: '-3 to 3; or "ruleOut": true, which rules the framework out',
        questions: "your own questions, each with title, text, why, kind and choices",
        frameworks: 'your own frameworks; "facts" corrects shipped ones',
        remove: "ids of shipped rules, frameworks, questions, traits and properties to drop",
        extends: '"pyfw", or "nothing" to start empty',
      }),
      lines(
        "pyfw schema rules -o rules.schema.json    for completion in an editor",
        "pyfw rules check team.json                lists all problems",
        "pyfw rules check team.json --prove        proves properties for all answers",
        "pyfw rules diff pyfw team.json            shows what it decides differently",
        "pyfw recommend --rules team.json",
      ),
    ],
  },
  scoring: {
    about: "how points add up to a ranking",
    parts: [
      "A rule applies to certain answers, and to frameworks with certain facts. It gives points, takes points or rules the framework out. Each rule has a reason and a source.",
      rows({
        "In force": "a rule counts if you give one of its answers to each of its questions",
        Points: "from -3 to 3: 1 helps, 2 helps clearly, 3 is what the framework exists for",
        Important: "doubles the points of every rule on the question",
        Sum: "the points of a framework add up; equal points are a tie",
        Unknown: "a fact that no source states gives no points and rules nothing out",
        "Ruled out": "such frameworks are not ranked; the report names the rule",
        Advice: "some answers need no web framework; a rule then says what to use",
      }),
      "To say how sure the result is, pyfw answers the open questions as similar real decisions did, or leaves them open as they did. It reports how often the winners stay first.",
      "Fit, in JSON, is a number from 0 to 100. It compares points with the best and the worst that any framework could get on the same questions. Only a framework that is the best on all of them gets 100.",
      "The guidance began with an article, “Different Python Web Frameworks”: https://iq.opengenus.org/different-python-web-frameworks/. `--article` counts only that.",
      "`-f json` names the rule behind every point. `pyfw show <framework>` lists its facts with sources. `--why-not <framework>` shows what would put another one first.",
    ],
  },
};

export const TOPIC_ROWS = Object.entries(TOPICS).map(([name, { about }]) => [name, about] as const);
