// A deeply read-only type, for values that nobody changes, such as those about to become JSON.

export type Immutable<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Immutable<Value[Key]> }
  : Value;
