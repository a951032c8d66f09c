// How the conditions of rules lie to each other: which imply which, and which overlap.

/** What is asked of questions or of traits: of each one of the listed choices or values. */
type Conditions = Readonly<Record<string, readonly string[]>>;

/** Whether whatever meets `conditions` meets `others` too. */
export function implies(conditions: Conditions, others: Conditions): boolean {
  return Object.entries(others).every(
    ([key, values]) =>
      Object.hasOwn(conditions, key) && conditions[key]?.every((one) => values.includes(one)),
  );
}

/** Whether both name the same questions or traits, and for each of them a common choice or value. */
export function overlap(conditions: Conditions, others: Conditions): boolean {
  const keys = Object.keys(conditions);
  return (
    keys.length === Object.keys(others).length &&
    keys.every(
      (key) => Object.hasOwn(others, key) && shared(conditions[key], others[key]).length > 0,
    )
  );
}

function shared(
  values: readonly string[] | undefined,
  others: readonly string[] | undefined,
): readonly string[] {
  if (values === undefined || others === undefined) return values ?? others ?? [];
  return values.filter((value) => others.includes(value));
}
