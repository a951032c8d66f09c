// Tests how answers, marks and requirements are read from flags.
import { describe, expect, test } from "vitest";
import { type AnswerFlags, readFlags } from "../../src/answers/flags.ts";
import { type InputProblem, words } from "../../src/failure.ts";
import { smallWorld } from "../support/small-world.ts";

function read(flags: AnswerFlags) {
  const problems: InputProblem[] = [];
  return { given: readFlags(flags, smallWorld, problems), problems };
}

describe("what is understood", () => {
  test.each([
    [["speed=high"], [["speed", ["high"]]]],
    [["speed= high "], [["speed", ["high"]]]],
    [["speed=high,high"], [["speed", ["high"]]]],
    [["wishes=wings,wheels"], [["wishes", ["wheels", "wings"]]]],
    [["wishes=wings, ,wheels,"], [["wishes", ["wheels", "wings"]]]],
    [["wishes=sails", "wishes=wheels"], [["wishes", ["wheels", "sails"]]]],
    [["wishes="], [["wishes", []]]],
    [["SPEED=High"], [["speed", ["high"]]]],
    [["wishes=Wings", "Wishes=WHEELS,wheels"], [["wishes", ["wheels", "wings"]]]],
    [[], []],
  ])("the answers %j", (answer, answers) => {
    const { given, problems } = read({ answer });
    expect(problems).toEqual([]);
    expect([...given.answers]).toEqual(answers);
  });

  test("marks, each once, and requirements with any of several values", () => {
    const { given, problems } = read({
      important: ["place", "speed", "Place"],
      require: ["extras=wings,Wheels", "ENGINE=fast"],
    });
    expect(problems).toEqual([]);
    expect([...given.important]).toEqual(["place", "speed"]);
    expect([...given.require]).toEqual([
      ["extras", ["wheels", "wings"]],
      ["engine", ["fast"]],
    ]);
  });
});

describe("what is complained about", () => {
  test.each<[AnswerFlags[keyof AnswerFlags], keyof AnswerFlags, string]>([
    [["speed"], "answer", "expected `question=choice`, for example `speed=high`; found `speed`"],
    [["speed="], "answer", "expected `question=choice`, for example `speed=high`; found `speed=`"],
    [
      ["WISHES"],
      "answer",
      "expected `question=choice`, for example `wishes=wheels`; found `WISHES`",
    ],
    [["=high"], "answer", "expected `question=choice`, for example `speed=high`; found `=high`"],
    [[""], "answer", "expected `question=choice`, for example `speed=high`; found ``"],
    [["speed=a=b"], "answer", "`a=b` is not a choice of `speed`; known: `high`, `low`"],
    [["speed=high,low"], "answer", "`speed` takes one choice, 2 are given"],
    [["speed=high", "SPEED=low"], "answer", "the question `speed` is answered twice"],
    [["__proto__=x"], "answer", "`__proto__` is not a question; known: `speed`, `place`, `wishes`"],
    [["engine"], "require", "expected `trait=value`, for example `engine=fast`; found `engine`"],
    [["engine="], "require", "expected `trait=value`, for example `engine=fast`; found `engine=`"],
    [
      ["engine=,"],
      "require",
      "expected `trait=value`, for example `engine=fast`; found `engine=,`",
    ],
    [
      ["engine=fast", "engine=slow"],
      "require",
      "the trait `engine` is required twice; list its values in one, any of them is enough",
    ],
  ])("%j as --%s", (values, flag, complaint) => {
    const { problems } = read({ [flag]: values });
    expect(words({ kind: "badInput", problems }).split("\n")[0]).toBe(
      `error: \`--${flag}\`: ${complaint}`,
    );
  });

  test("three flags with one mistake each and one with two make five problems", () => {
    const { problems } = read({
      answer: ["x=1", "wishes=a,b"],
      important: ["y"],
      require: ["z=1"],
    });
    expect(problems.map(({ kind, place }) => `${place} ${kind}`)).toEqual([
      "`--answer` unknownName",
      "`--answer` unknownName",
      "`--answer` unknownName",
      "`--important` unknownName",
      "`--require` unknownName",
    ]);
  });
});
