// `pyfw help accuracy`: how often pyfw is right, and its bias.
import type { Part } from "../help-text.ts";

/** In percent, as `npm run backtest` prints them: the real pick comes first, or among the first three. */
const RECENT = {
  decisions: 146,
  pyfw: [79, 94],
  expert: [85, 96],
  mostFrequent: [27, 60],
} as const;
const OLDER = { decisions: 61, pyfw: [54, 78] } as const;

export const accuracy: readonly Part[] = [
  `pyfw was tested on ${RECENT.decisions} real decisions since 2018, with points fitted on other decisions than those tested. How often the framework that people picked comes first, and how often it is among the first three:`,
  {
    rows: [
      [both(RECENT.pyfw), "pyfw"],
      [both(RECENT.expert), "an expert who sees the same answers"],
      [both(RECENT.mostFrequent), "always the most frequent pick, or the three most frequent"],
    ],
  },
  `On ${OLDER.decisions} older decisions, spread evenly over the frameworks, it is ${OLDER.pyfw.join(" % and ")} %. Expect the lower figures where you need something unusual, and read the first three, not only the first.`,
  "Know this before you trust a result:",
  {
    rows: [
      ["Points", "are judgements, adjusted to real decisions; no experiment measures one rule"],
      ["Decisions", "are public ones; most of them picked Django, Flask or FastAPI"],
      [
        "Facts",
        "come from documentation, package metadata and experiments; `pyfw show` has the source of each",
      ],
      ["Popularity", "counts where it helps you: people, add-ons and answers are easier to find"],
      ["Speed", "does not count"],
    ],
  },
  "A report says for itself how sure it is. `pyfw help scoring` says how points add up; data/README.md says more about sources and bias.",
];

function both([first, amongThree]: readonly [number, number]): string {
  return `${first} %  ${amongThree} %`;
}
