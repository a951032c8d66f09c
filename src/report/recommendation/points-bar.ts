// A bar for the points of a framework, whose full length is the leader's.
import type { Row } from "../../ranking/rank.ts";
import { barOf } from "../../text/bar.ts";
import { drawing, type Span } from "../../text/document.ts";

const BAR = 8;

/** The bar, and the space before a short number. */
export function pointsBar({ points, rank }: Row, leader: Row): Span {
  const share = leader.points <= 0 ? Number(rank === 1) : Math.max(0, points) / leader.points;
  const space = " ".repeat(Math.max(1, 3 - String(points).length));
  return drawing(barOf(share, BAR) + space, rank === 1 ? "good" : "faint");
}
