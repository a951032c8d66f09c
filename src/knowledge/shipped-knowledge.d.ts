declare module "#shipped-knowledge" {
  type Shipped = import("./shipped.ts").ShippedKnowledge;

  /** Without precedents; its facts have values only. */
  const shipped: Omit<Shipped, "knowledge"> & {
    readonly factShares: ReturnType<typeof import("./origin.ts").factShares>;
  };
  export default shipped;
}

declare module "#shipped-evidence" {
  type Fact = import("./schema.ts").Fact;

  /** What a fact rests on, by framework and trait. */
  const evidence: Readonly<Record<string, Readonly<Record<string, Omit<Fact, "value">>>>>;
  export default evidence;
}

declare module "#shipped-decisions" {
  const decisions: import("./schema.ts").Decisions;
  export default decisions;
}

declare module "#shipped-precedents" {
  const precedents: readonly import("./schema.ts").Precedent[];
  export default precedents;
}
