// One of a team: who asks, and what.
import type { Request } from "../../ranking/request.ts";

/** No two of a team have the same name. */
export interface Person {
  readonly name: string;
  readonly request: Request;
}
