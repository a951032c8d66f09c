// Puts the files of data/ together into one piece of knowledge, not yet checked.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const data = fileURLToPath(new URL("../data/", import.meta.url));

function read(file) {
  return JSON.parse(readFileSync(data + file, "utf8"));
}

/** All of data/ as one value of the shape that `load` takes. Throws if a framework's file is not named after it. */
export function assemble() {
  const frameworks = readdirSync(`${data}frameworks`)
    .sort()
    .map((file) => {
      const framework = read(`frameworks/${file}`);
      if (file !== `${framework.id}.json`) {
        throw new Error(
          `data/frameworks/${file} holds \`${framework.id}\`: name the file after its id`,
        );
      }
      return framework;
    });
  return {
    name: "pyfw",
    questions: read("questions.json"),
    traits: read("traits.json"),
    frameworks,
    rules: readdirSync(`${data}rules`)
      .sort()
      .flatMap((file) => read(`rules/${file}`)),
    claims: read("article.json").claims,
    properties: read("properties.json"),
    ...(existsSync(`${data}precedents.json`) ? { precedents: read("precedents.json") } : {}),
  };
}
