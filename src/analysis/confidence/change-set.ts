// Sets of changed answers, as a search finds them.
import type { ModelQuestion, States } from "../../tables/model.ts";

/** Some questions with other answers. */
export interface ChangeSet {
  /** By index. */
  readonly questions: readonly ModelQuestion[];
  /** The states with these answers, and with all others as they were. */
  readonly states: States;
}
