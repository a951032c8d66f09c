// The type of a value that nobody changes, such as one that is about to become JSON.

/** The type with everything in it read-only, however deep. */
export type Immutable<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Immutable<Value[Key]> }
  : Value;
