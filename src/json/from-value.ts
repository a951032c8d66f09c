// Turns a JavaScript value into a tree in which each value has a place: the keys that lead to it.
import type { HasPlace, JsonNode, ObjectEntry } from "./parse.ts";

/** The tree of a value, with places such as `answers.size`. Lazy, so that circular values do no harm. */
export function locateValue(value: unknown, place: string): JsonNode<HasPlace> {
  switch (typeof value) {
    case "string":
      return { place, type: "string", text: value };
    case "number":
      return { place, type: "number", value };
    case "boolean":
      return { place, type: "boolean", value };
    case "object":
      return value === null ? { place, type: "null", value } : compound(value, place);
    case "undefined":
      return { place, type: "null", value };
    default:
      return { place, type: "other", value };
  }
}

function compound(value: object, place: string): JsonNode<HasPlace> {
  if (Array.isArray(value)) {
    return {
      place,
      type: "array",
      get items() {
        return Array.from(value, (item, index) => locateValue(item, `${place}[${index}]`));
      },
    };
  }
  // A Map, a Date and the like do not keep their contents in properties, so they would seem empty.
  if (Object.prototype.toString.call(value) !== "[object Object]")
    return { place, type: "other", value };
  return {
    place,
    type: "object",
    get entries() {
      return Object.entries(value).map(([key, inside]): ObjectEntry<HasPlace> => {
        const within = place === "" ? key : `${place}.${key}`;
        return { key, place: within, value: locateValue(inside, within) };
      });
    },
  };
}
