declare module "#shipped-knowledge" {
  /** Its facts have values only. */
  const shipped: Omit<import("./shipped.ts").ShippedKnowledge, "knowledge">;
  export default shipped;
}

declare module "#shipped-evidence" {
  type Fact = import("./schema.ts").Fact;

  /** What a fact rests on, by framework and trait. */
  const evidence: Readonly<Record<string, Readonly<Record<string, Omit<Fact, "value">>>>>;
  export default evidence;
}
