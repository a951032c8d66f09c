// Tests which typing mistakes get a suggestion, and which are too far from any name.
import { expect, test } from "vitest";
import { nearest } from "../../src/text/suggestion.ts";

const FRAMEWORKS = ["bottle", "dash", "django", "flask", "web2py"];

test.each([
  ["djanog", "django", "two edits in six letters"],
  ["dsah", "dash", "two letters that changed places"],
  ["Flask", "flask", "case is no edit"],
  ["FLASQ", "flask", "case is no edit beside one that is"],
  ["bash", "dash", "one edit in four letters"],
  ["xash", "dash", "one edit is always enough"],
  ["web", "web2py", "three letters that the name begins with"],
  ["jango", "django", "a letter left out"],
  ["flask-restx", "flask", "the only name with these four letters"],
])("nearest %s is probably %s: %s", (typed, meant) => {
  expect(nearest(typed, FRAMEWORKS)).toBe(meant);
});

test.each([
  ["fla", ["flowers"], "three letters, two edits and more"],
  ["da", ["dashes"], "two letters begin too many names"],
  ["fsk", ["flask"], "two edits in three letters"],
  ["live", ["size"], "two edits in four letters"],
  ["dsxx", ["dash"], "three edits in four letters"],
  ["dxxxxo", ["django"], "four edits"],
  ["knowledge", ["known", "knowing"], "two names begin with the same four letters"],
  ["knotty", ["known"], "three letters in common"],
  ["", ["flask"], "nothing was typed"],
  ["flask", [], "there are no names"],
  ["x".repeat(61), ["x".repeat(62)], "more than sixty letters are no slip"],
])("nearest %s is none of %j: %s", (typed, known) => {
  expect(nearest(typed, known)).toBeUndefined();
});

test("nearest of several close names the closest wins in any order; of equals, the first", () => {
  expect(nearest("medum", ["median", "medium"])).toBe("medium");
  expect(nearest("medum", ["medium", "median"])).toBe("medium");
  expect(nearest("cat", ["bat", "hat"])).toBe("bat");
});
