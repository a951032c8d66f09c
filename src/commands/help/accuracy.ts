// `pyfw help accuracy`: how often pyfw is right, and its bias.
import { factShares } from "../../knowledge/shipped-for-ranking.ts";
import { percent } from "../../text/words.ts";
import { type Part, rows } from "../help-text.ts";

/** In percent, from `npm run backtest`: how often the real pick comes first, and among the first three. */
const RECENT = {
  decisions: 146,
  pyfw: [83, 97],
  shipped: [83, 96],
  expert: [85, 96],
  mostFrequent: [23, 59],
} as const;
const LATER = { decisions: 205, pyfw: [74, 88], expert: [79, 97] } as const;
const BALANCED = { decisions: 61, pyfw: [53, 79] } as const;

function facts(): readonly Part[] {
  const { all, ...shares } = factShares;
  const share = (count: number) => percent(count / all);
  return [
    `Of the ${all} facts about frameworks:`,
    {
      rows: [
        [share(shares.proved), "were seen in the released framework"],
        [share(shares.documented), "are documented, or in a public listing"],
        [share(shares.judged), "are our judgement"],
        [share(shares.unknown), "are unknown; these never count"],
      ],
    },
  ];
}

const decisions: readonly Part[] = [
  `pyfw was tested on ${RECENT.decisions} recent real decisions. How often the framework that people picked comes first, and how often it is among the first three:`,
  {
    rows: [
      [both(RECENT.pyfw), "pyfw, with points fitted to other decisions than those tested"],
      [both(RECENT.shipped), "pyfw as it is shipped"],
      [both(RECENT.expert), "an expert who sees the same answers"],
      [both(RECENT.mostFrequent), "always the most common pick, or the three most common"],
    ],
  },
  `On ${LATER.decisions} decisions found later, it is ${LATER.pyfw.join("% and ")}%, the expert's is ${LATER.expert.join("% and ")}%. On ${BALANCED.decisions} others, spread over the frameworks and all years since 2006, it is ${BALANCED.pyfw.join("% and ")}%. Expect the lower figures if you need something unusual, and read the first three, not only the first.`,
];

const limits: readonly Part[] = [
  "Know this before you trust a result:",
  rows({
    Points: "are judgements, adjusted to real decisions; no experiment measures one rule",
    Decisions: "are public; most of them picked Django, Flask or FastAPI",
    Facts:
      "come from documentation, package metadata and experiments; `pyfw show --sources` lists them",
    Popularity:
      "always counts, and again in some rules: people, add-ons and answers are easier to find",
    Speed: "counts where you expect many requests or quick starts, as measured against Flask",
  }),
  "Each report says how sure it is. `pyfw help scoring` explains the points, and data/README.md the sources and bias.",
];

export const accuracy: readonly Part[] = [...decisions, ...facts(), ...limits];

function both([first, amongThree]: readonly [number, number]): string {
  return `${first}%  ${amongThree}%`;
}
