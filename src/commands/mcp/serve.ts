// Answers the calls of an assistant until the connection ends.
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from "@modelcontextprotocol/sdk/types.js";
import { exitCode, Failure, words } from "../../failure.ts";
import type { Host } from "../../host.ts";
import type { Identified } from "../../knowledge/shipped.ts";
import { render } from "../../report/formats/formats.ts";
import { jsonOf } from "../../report/formats/kinds.ts";
import { quoted } from "../../text/quote.ts";
import { plainPaint, USUAL_WIDTH } from "../../text/style.ts";
import type { Outcome } from "../outcome.ts";
import type { Given } from "./arguments.ts";
import { connect } from "./connection.ts";
import { type Tool, toolsFor } from "./tools.ts";

const INSTRUCTIONS =
  "pyfw ranks Python web frameworks by answers to a questionnaire, with rules and facts that have sources. Call `questions` first. Then give `recommend` what the person said, leave open what they did not say, and report its result, not your own preference.";

/** Returns when the assistant has closed the connection. Throws `unwritable`. */
export async function serve(host: Host, identified: Identified): Promise<void> {
  const tools = toolsFor(host, identified);
  const server = new Server(
    { name: "pyfw", version: identified.origin.version },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ call, ...described }) => described),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (tool === undefined)
      throw new McpError(ErrorCode.InvalidParams, `there is no tool ${quoted(params.name)}`);
    // A message that arrived together with the call may have cancelled it.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    return await resultOf(tool, params.arguments ?? {});
  });
  await connect(server, host);
}

async function resultOf(tool: Tool, given: Given): Promise<CallToolResult> {
  try {
    const outcome = await tool.call(given);
    const content = await contentOf(outcome);
    if (tool.outputSchema === undefined) return content;
    return { ...content, structuredContent: { ...(await jsonOf(outcome.report)) } };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { content: [{ type: "text", text: words(error.detail) }], isError: true };
  }
}

/** A failed check is an answer; unreadable input is an error. */
const CHECK_FAILED = 1;

async function contentOf(outcome: Outcome): Promise<CallToolResult> {
  const { report, output, notes = [], failedCheck } = outcome;
  const style = { width: USUAL_WIDTH, paint: plainPaint };
  const failed = failedCheck === undefined ? [] : [words(failedCheck)];
  const texts = [await render(report, output.format, style), ...notes, ...failed];
  const isError = failedCheck !== undefined && exitCode(failedCheck) !== CHECK_FAILED;
  const content = texts.map((text) => ({ type: "text", text }) as const);
  return isError ? { content, isError } : { content };
}
