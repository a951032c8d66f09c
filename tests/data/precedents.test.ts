// Tests that a recommendation for the answers of a real decision names that decision, even if it disagrees.
import { expect, test } from "vitest";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { loadKnowledge, recommend } from "../../src/library.ts";

test("every real decision finds itself among the most similar", () => {
  const knowledge = loadKnowledge();
  const { precedents = [] } = shippedKnowledge().knowledge;
  expect(precedents.length).toBeGreaterThan(200);
  for (const { id, answers, pick, need, source } of precedents.slice(0, 20)) {
    const found = recommend(knowledge, { answers });
    const itself = found.precedents.filter(({ similarity }) => similarity === 1);
    expect(itself).toContainEqual(
      expect.objectContaining({ id, pick, need, source, agrees: found.winners.includes(pick) }),
    );
  }
});
