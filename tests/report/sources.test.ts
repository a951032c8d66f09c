// Tests that readers can follow a source, or at least know what it was.
import { expect, test } from "vitest";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { decisionSource } from "../../src/report/sources.ts";

test("a real decision is never cited by an index number", () => {
  expect(decisionSource("GitHub file index id 123 (ADR 2 of a game)")).toBe(
    "a public decision record (ADR 2 of a game)",
  );
  expect(decisionSource("some/repo (a web server; GitHub file index id 123)")).toBe(
    "some/repo (a web server)",
  );
  expect(decisionSource("some/repo: docs/adr/1.md")).toBe("some/repo: docs/adr/1.md");
  const { precedents = [] } = shippedKnowledge().knowledge;
  expect(precedents.length).toBeGreaterThan(0);
  expect(precedents.filter(({ source }) => /index id/.test(decisionSource(source)))).toEqual([]);
});
