// Loads the engines that are measured beside pyfw: they are installed in this folder, and nowhere else.
import { createRequire } from "node:module";
import { resolve } from "node:path";

const require = createRequire(resolve("tests/bench/engines/package.json"));

/** As much of json-rules-engine as is used here. */
interface JsonRulesEngine {
  readonly Engine: new (
    rules: readonly unknown[],
    options: { readonly allowUndefinedFacts: boolean },
  ) => {
    run(facts: unknown): Promise<{
      readonly events: readonly { readonly params: { readonly rule: number } }[];
    }>;
  };
}

/** As much of @gorules/zen-engine as is used here. */
interface ZenEngine {
  readonly ZenDecisionContent: new (content: unknown) => object;
  readonly ZenEngine: new () => {
    createDecision(content: object): {
      evaluate(context: unknown): Promise<{
        readonly result: readonly { readonly rule: number }[];
      }>;
    };
  };
}

export const jsonRulesEngine: JsonRulesEngine = require("json-rules-engine");
export const zenEngine: ZenEngine = require("@gorules/zen-engine");
