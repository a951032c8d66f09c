// A headless browser for tests of the page: Debian's chromium, or the one from a package.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

/** The part of playwright-core that the tests use. */
export interface Page {
  goto(address: string): Promise<unknown>;
  evaluate<Result>(script: string): Promise<Result>;
  waitForSelector(selector: string): Promise<unknown>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  emulateMedia(media: {
    colorScheme?: "light" | "dark";
    media?: "print" | "screen";
  }): Promise<void>;
  focus(selector: string): Promise<void>;
  keyboard: { press(key: string): Promise<void> };
  on(event: "pageerror", listener: (error: Error) => void): void;
  on(event: "console", listener: (message: { text(): string }) => void): void;
  on(event: "request", listener: (request: { url(): string }) => void): void;
}

export interface Browser {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

interface Playwright {
  readonly chromium: {
    launch(options: {
      executablePath: string;
      args: readonly string[];
      headless: true;
    }): Promise<Browser>;
  };
}

const DEBIAN = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];

/** A browser, or `undefined` with a warning if none runs, because skipped tests are easy to miss. */
export async function openBrowser(): Promise<Browser | undefined> {
  const failed: string[] = [];
  for (const find of [() => DEBIAN.find((path) => existsSync(path)), packaged]) {
    try {
      const executablePath = await find();
      if (executablePath === undefined) continue;
      const { chromium } = required<Playwright>("playwright-core");
      return await chromium.launch({ executablePath, args: ARGUMENTS, headless: true });
    } catch (error) {
      failed.push(String(error).split("\n")[0] ?? "");
    }
  }
  const why = failed.length === 0 ? "no chromium is installed" : failed.join("; ");
  process.stderr.write(`SKIPPED: THE PAGE IS NOT TESTED IN A BROWSER: ${why}\n`);
  return undefined;
}

/** The script of axe-core, which checks a page for accessibility. */
export function axe(): string {
  return required<{ source: string }>("axe-core").source;
}

function packaged(): Promise<string> {
  type Chromium = { executablePath(): Promise<string> };
  const found = required<Chromium | { default: Chromium }>("@sparticuz/chromium");
  return ("default" in found ? found.default : found).executablePath();
}

/** An optional package: type checks and other tests work without it. */
function required<Module>(name: string): Module {
  return createRequire(import.meta.url)(name) as Module;
}
