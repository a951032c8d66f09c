// A prompt for inquirer that offers to end the interview.
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  useKeypress,
  useState,
} from "@inquirer/core";
import type { Offer } from "../analysis/advice/adviser.ts";
import { code, faint, strong } from "../text/document.ts";
import { wrap } from "../text/wrap.ts";
import { HIDE_CURSOR, isBackKey } from "./question-prompt.ts";
import type { OfferReply } from "./reply.ts";
import type { Screen } from "./screen.ts";
import { offerWords } from "./wording.ts";

export type OfferConfig = {
  readonly offer: Offer;
  readonly canMatter: number;
  readonly screen: Screen;
};

const TITLE = "This is nearly settled.";
const KEYS = "up/down move · enter choose · b back · f finish now";
const WAYS = [
  { kind: "finish", label: "Finish, and see the result" },
  { kind: "goOn", label: "Go on with the questions" },
] as const;

export const offerPrompt = createPrompt<OfferReply, OfferConfig>(
  ({ offer, canMatter, screen }, done) => {
    const [active, setActive] = useState(0);
    const [reply, setReply] = useState<OfferReply | undefined>(undefined);

    useKeypress((key, line) => {
      line.clearLine(0);
      if (reply !== undefined) return;
      if (isUpKey(key) || isDownKey(key)) setActive(1 - active);
      else if (isEnterKey(key) || isSpaceKey(key)) end(WAYS[active]?.kind ?? "finish");
      else if (isBackKey(key)) end("back");
      else if (key.name === "f") end("finish");
    });

    function end(kind: OfferReply["kind"]): void {
      setReply({ kind });
      done({ kind });
    }

    const title = wrap([strong(TITLE)], screen, 2);
    if (reply !== undefined) {
      const label = WAYS.find(({ kind }) => kind === reply.kind)?.label ?? "(back)";
      return wrap([strong(TITLE), " ", code(label)], screen, 2).join("\n");
    }
    const ways = WAYS.map(({ label }, at) =>
      at === active ? screen.paint(`> ${label}`, "code") : `  ${label}`,
    );
    const says = wrap([offerWords(offer, canMatter)], screen, 2);
    const above = [...title, ...says, ...ways].join("\n") + HIDE_CURSOR;
    return [above, ["", ...wrap([faint(KEYS)], screen, 2)].join("\n")];
  },
);
