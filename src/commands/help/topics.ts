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
      "Without answers, `pyfw recommend` asks. You can also give answers in a file, in a pipe or by flags. Flags win over the file.",
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
        list: "for a question that takes several choices; [] says none of these",
        null: "leaves a question open, as does no key; open questions count for nothing",
        important: "doubles the points of every rule on the question",
        require: "leaves out frameworks without the fact, and those where it is unknown",
      }),
      "A report made by `-f json` is an answers file too. Several files are several people: pyfw then looks for what the team can agree on. With `--batch`, every line is a set of answers.",
      "Standard input is read for `-`, or when you give neither a file nor `-a`.",
      "`pyfw questions` shows all questions and choices, `pyfw traits` what you can require.",
    ],
  },
  accuracy: {
    about: "how often pyfw is right, and its bias",
    parts: accuracy,
  },
  assistants: {
    about: "how an assistant asks pyfw for you",
    parts: [
      "An assistant is good at reading what you write, pyfw at deciding by rules with sources. `pyfw mcp` gives an assistant the commands as tools, by the Model Context Protocol. Register it once:",
      lines(
        "claude mcp add pyfw -- pyfw mcp         Claude Code",
        "codex mcp add pyfw -- pyfw mcp          Codex",
        "gemini mcp add pyfw pyfw mcp            Gemini CLI",
        `code --add-mcp '{"name": "pyfw", "command": "pyfw", "args": ["mcp"]}'`,
      ),
      "Others, such as Cursor and Claude Desktop, take it in their file of servers. `--rules` brings rules of your own:",
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
      "The tools are questions, recommend, why_not, compare, show, record and verify. They answer as the commands do, read and write nothing but what a call holds, and need no network. Open questions stay open: an assistant that guesses spoils the result.",
      "Without tools, paste the questions and bring the JSON back:",
      lines("pyfw questions -f prompt", "pyfw recommend answers.json"),
    ],
  },
  batch: {
    aliases: ["jsonl"],
    about: "how to decide on many answers at once",
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
      "Line 7 of the output is for line 7 of the input. A bad line stops nothing, but the exit code is then 1. Flags win over a line.",
    ],
  },
  ci: {
    about: "how to use pyfw in CI",
    parts: [
      "Keep your answers in a file, and let CI check them. It fails when another framework would come first, when a recorded decision no longer stands, or when a rules file is wrong:",
      lines(
        "pyfw recommend answers.json -f github --expect fastapi,litestar",
        'pyfw recommend answers.json -f markdown >> "$GITHUB_STEP_SUMMARY"',
        "pyfw verify -f github docs/decisions",
        "pyfw rules check team.json -f github",
      ),
      rows({
        "--expect": "ends with exit code 1 unless all winners are among these",
        "-f github":
          "writes annotations: at the line of a file where there is one, named from $GITHUB_WORKSPACE",
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
      "What is wrong goes to standard error: all problems at once, each with its place, and on the last line what to do next.",
    ],
  },
  library: {
    aliases: ["node"],
    about: "how a program asks pyfw",
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
      "Nothing is read, written or asked. For other languages, run `pyfw recommend -f json`, or many lines with `pyfw recommend --batch`.",
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
      "The block of JSON at its end holds what was asked and what decided. `pyfw verify` decides again, with the rules and facts of today. For a folder, it finds the records in it. A file that is there already is kept: name another for a new record.",
      rows({
        stands: "the same frameworks come first, and the choice has the same rank",
        "no longer stands":
          "they do not, and the exit code is 1. The report says which rule or fact changed it.",
        "changed by hand":
          "the exit code is 1. The block is not as pyfw wrote it, or the title, options or chosen framework differ from it.",
        "cannot be verified": "the file has no sound record; the exit code is 2",
      }),
      "A record with the status superseded, deprecated or rejected never fails. Verify a record made with `--rules` with the same `--rules`.",
    ],
  },
  rules: {
    about: "how to bring your own rules",
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
        when: "questions with the choices under which the rule counts",
        "for, if": 'frameworks by id, or by facts: {"admin": ["built-in"]}',
        points: '-3 to 3; or "ruleOut": true, which takes the framework out',
        questions: "questions of your own, each with title, text, why, kind and choices",
        frameworks: 'frameworks of your own; "facts" corrects those of shipped ones',
        remove: "ids of shipped rules, frameworks, questions, traits and properties to leave out",
        extends: '"pyfw", or "nothing" to start from nothing',
      }),
      lines(
        "pyfw schema rules -o rules.schema.json    for completion in an editor",
        "pyfw rules check team.json                lists all problems",
        "pyfw rules check team.json --prove        looks at all answers",
        "pyfw rules diff pyfw team.json            says what it decides otherwise",
        "pyfw recommend --rules team.json",
      ),
    ],
  },
  scoring: {
    about: "how points add up to a ranking",
    parts: [
      "A rule applies to some answers, and to frameworks with some facts. It gives points, takes points or rules the framework out. It names its reason and its source.",
      rows({
        "In force": "a rule counts once you gave one of its answers to each of its questions",
        Points: "from -3 to 3: 1 helps, 2 helps clearly, 3 is what the framework exists for",
        Important: "doubles the points of every rule on the question",
        Sum: "the points of a framework add up; equal points are a tie",
        Unknown: "a fact that no source states gives no points and rules nothing out",
        "Ruled out": "such frameworks are not ranked; the report names the rule",
        Advice: "some answers need no web framework; a rule then says what to use",
      }),
      "How sure the answer is: pyfw looks at the ways to answer the open questions. It weights them by how often people give each answer. The share in which the same frameworks stay first says how sure it is.",
      "Fit, in JSON, is a number from 0 to 100. It compares points with the best and the worst that any framework could get on the same questions. Only a framework that is best on all of them gets 100.",
      "The guidance began with an article, “Different Python Web Frameworks”: https://iq.opengenus.org/different-python-web-frameworks/. `--article` counts it alone.",
      "`-f json` names the rule behind every point. `pyfw show <framework>` has its facts with sources. `--why-not <framework>` says what would put another one first.",
    ],
  },
};

export const TOPIC_ROWS = Object.entries(TOPICS).map(([name, { about }]) => [name, about] as const);
