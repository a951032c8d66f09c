// The page's script: ranks by the reader's answers with the code of the command, and shows the result.
import { type Confidence, confidence } from "../analysis/confidence/confidence.ts";
import { repeatingCommand } from "../answers/command.ts";
import { rank } from "../ranking/rank.ts";
import type { RankingRequest } from "../ranking/request.ts";
import type { PageData } from "../report/formats/html.ts";
import type { RecommendationReport } from "../report/recommendation/json.ts";
import { provenance, scopeWords } from "../report/wording.ts";
import { compile } from "../tables/compile.ts";
import type { Model } from "../tables/model.ts";
import { answerPanel, headline, pointsOfFirst } from "./answer.ts";
import { el, fill } from "./elements.ts";
import { repeatPanel, slowPanels } from "./more.ts";
import { outlookPanel } from "./outlook.ts";
import { questionsPanel } from "./questions.ts";
import { rankingPanel } from "./ranking.ts";
import { fragmentOf, givenRequest, type PageState, stateIn } from "./state.ts";

/** How long the parts that are slower than a ranking wait for the next change, in milliseconds. */
const PAUSE = 150;

const data: PageData = JSON.parse(document.getElementById("data")?.textContent ?? "");
const { knowledge } = data;
const given = givenRequest(data);
let current = reportOf(given);
let waiting: ReturnType<typeof setTimeout> | undefined;

const status = el("p", { class: "now", role: "status" });
const note = el("p", { class: "warnings", role: "status", hidden: true });
const questions = questionsPanel(knowledge, given, show);
const panels = { answer: answerPanel(), ranking: rankingPanel() };
const repeat = repeatPanel(addressOf, (request) => repeatingCommand(request, data.flags));
const outlook = outlookPanel(modelFor, (question) => questions.goTo(question));
const slow = slowPanels();

build();
openFrom(location.hash);
if (current.request.answers.size === 0) questions.open(knowledge.questions[0]?.id ?? "");
// Until the event arrives, a saved answer may replace the address.
addEventListener("hashchange", ({ newURL }) => openFrom(new URL(newURL).hash));
addEventListener("beforeprint", () => {
  clearTimeout(waiting);
  judge();
  outlook.update(current);
  openSources(true);
});
addEventListener("afterprint", () => openSources(false));

function openSources(open: boolean): void {
  for (const one of document.querySelectorAll<HTMLDetailsElement>("details.source"))
    one.open = open;
}

function build(): void {
  const skip = el("a", { href: "#questions", class: "skip unseen" }, "To the questions");
  skip.addEventListener("click", (event) => {
    // The fragment of the address holds the answers.
    event.preventDefault();
    questions.element.focus();
  });
  const what = " Python web frameworks, compared by your answers";
  const top = el("header", el("p", el("strong", "pyfw"), what));
  const scope = `${scopeWords(data.article)}${provenance(data.origin)}`;
  const bottom = el(
    "footer",
    el("p", `${scope} Every point is a rule, and every rule has a source.`),
  );
  const { sure, ...others } = slow;
  const below = [sure, outlook, ...Object.values(others), repeat];
  const main = el(
    "main",
    el("div", { class: "column" }, note, panels.answer.element, panels.ranking.element),
    questions.element,
    el("div", { class: "column" }, ...below.map(({ element }) => element)),
  );
  document.body.append(skip, top, main, bottom, status);
  // The bar at the bottom repeats the answer when it is out of sight; screen readers always read it.
  new IntersectionObserver(([entry]) => {
    status.classList.toggle("unseen", entry?.isIntersecting === true);
  }).observe(panels.answer.element);
}

/** Ranks by the state and updates the fast parts; the rest follows after a pause. */
function show(changed: PageState): void {
  current = reportOf({ ...given, ...changed });
  questions.update(changed);
  for (const panel of Object.values(panels)) panel.update(current);
  repeat.update(current);
  const first = headline(current);
  const title = `${first.replace(/\?$/, "")}: Python web frameworks`;
  // A browser redraws its tabs even for the same title.
  if (document.title !== title) document.title = title;
  fill(status, `${first.replace(/[^?]$/, "$&.")} ${pointsOfFirst(current)}`);
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    judge();
    waiting = setTimeout(() => outlook.update(current));
  }, PAUSE);
}

/** Shows how sure the ranking is, which takes longer than ranking, and saves the answers in the address. */
function judge(): void {
  panels.answer.sure(current);
  for (const panel of Object.values(slow)) panel.update(current);
  history.replaceState(null, "", addressOf(current.request));
}

function reportOf(request: RankingRequest): RecommendationReport {
  let found: Confidence | undefined;
  return {
    kind: "recommendation",
    origin: data.origin,
    knowledge,
    article: data.article,
    request,
    ranking: rank(knowledge, request),
    // Takes longer than ranking: computed when first shown.
    get confidence() {
      found ??= confidence(modelFor(request), request.answers, knowledge.decisions);
      return found;
    },
    open: knowledge.questions.filter(({ id }) => !request.answers.has(id)),
    top: undefined,
  };
}

let compiled: { readonly marks: string; readonly model: Model } | undefined;

/** Answers do not change a model, marks do. */
function modelFor(request: RankingRequest): Model {
  const marks = [...request.important].join();
  if (compiled?.marks !== marks) compiled = { marks, model: compile(knowledge, request) };
  return compiled.model;
}

function openFrom(fragment: string): void {
  const read = stateIn(fragment, knowledge);
  const ignored = read?.ignored ?? [];
  note.hidden = ignored.length === 0;
  note.textContent = `These parts of the link do not fit the rules, and are ignored: ${ignored.join("; ")}.`;
  show(read?.state ?? given);
}

function addressOf(of: PageState): string {
  const [page] = location.href.split("#");
  return fragmentOf(of) === fragmentOf(given) ? `${page}` : `${page}#${fragmentOf(of)}`;
}
