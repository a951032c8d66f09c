declare module "#shipped-tables" {
  type ModelRule = import("./model.ts").ModelRule;

  /** The slow parts of a model as JSON. */
  export interface Packed {
    /** Each with its place in the knowledge. */
    readonly rules: readonly (Omit<ModelRule, "rule"> & { readonly rule: number })[];
    /** A byte for each number, in base64. */
    readonly points: string;
    readonly out: readonly number[];
  }

  const packed: Packed;
  export default packed;
}
