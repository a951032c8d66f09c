// The shapes of single values, and of lists and records of them, in JSON reports.
import * as z from "zod";

export const id = z.string();
export const ids = z.array(id);
export const whole = z.int();
export const points = whole.describe("weighted points");
export const share = z.number().min(0).max(1);
export const namesByKey = z.record(z.string(), ids);
/** Answers or facts: one value, or a list. */
export const valuesByKey = z.record(z.string(), z.union([id, ids]));

export function listOf<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.array(z.object(shape));
}

/** A shape with a name of its own in JSON Schemas and in the types of the library. */
export function named<Shape extends z.ZodRawShape>(id: string, description: string, shape: Shape) {
  return z.object(shape).meta({ id, description });
}
