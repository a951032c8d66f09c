declare module "#shipped-knowledge" {
  type Shipped = import("./shipped.ts").ShippedKnowledge;

  /** Its facts have values only. */
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
