// Answers the calls of an assistant until the connection ends.
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  InitializeRequestSchema,
  type JSONRPCMessage,
  JSONRPCMessageSchema,
  ListToolsRequestSchema,
  type RequestId,
  RequestIdSchema,
} from "@modelcontextprotocol/sdk/types.js";
import { type Line, splitLines } from "../../answers/split-lines.ts";
import { exitCode, Failure, type FailureDetail, words } from "../../failure.ts";
import type { Host } from "../../host.ts";
import type { Identified } from "../../knowledge/shipped.ts";
import { render } from "../../report/formats/formats.ts";
import { jsonOf } from "../../report/formats/kinds.ts";
import { quoted } from "../../text/quote.ts";
import { plainPaint, USUAL_WIDTH } from "../../text/style.ts";
import type { Given } from "./arguments.ts";
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
    tools: tools.map(({ call, format, ...described }) => described),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (tool === undefined) {
      // An McpError would put a prefix before these words, which clients put there too.
      const error = new Error(`there is no tool ${quoted(params.name)}`);
      throw Object.assign(error, { code: ErrorCode.InvalidParams });
    }
    // A message that arrived together with the call may have cancelled it.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    return await resultOf(tool, params.arguments ?? {});
  });
  await connect(server, host);
}

async function resultOf(tool: Tool, given: Given): Promise<CallToolResult> {
  try {
    const { report, notes = [], failedCheck } = await tool.call(given);
    const text = await render(report, tool.format, { width: USUAL_WIDTH, paint: plainPaint });
    const texts = [text, ...notes, ...(failedCheck === undefined ? [] : [toolWords(failedCheck)])];
    return {
      content: texts.map((one) => ({ type: "text", text: one })),
      ...(tool.outputSchema && { structuredContent: { ...(await jsonOf(report)) } }),
      ...(failedCheck && exitCode(failedCheck) !== CHECK_FAILED && { isError: true }),
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { content: [{ type: "text", text: toolWords(error.detail) }], isError: true };
  }
}

/** In the words of the tools, which have no flags, and other names than commands. */
function toolWords(detail: FailureDetail): string {
  return words(detail)
    .replace(/^(error: | {2})`--(.*?)`: /gm, "$1`$2`: ")
    .replace(/.*\n$/, (next) =>
      next
        .replace("`pyfw recommend -f adr`", "`record`")
        .replace("`--choose`", "`choose`")
        .replace(/`pyfw (questions|show)\b.*?`/g, "`$1`")
        .replace(/`pyfw .*?`/g, "the schema of the tool"),
    );
}

/** A failed check is an answer; unreadable input is an error. */
const CHECK_FAILED = 1;

/** In characters; even a record with every character escaped is shorter. */
const LONGEST_MESSAGE = 8 * 1024 * 1024;

/** Passes messages between server and assistant until one side closes the pipe. Throws `unwritable`. */
export async function connect(server: Server, host: Host): Promise<void> {
  if (host.isTerminal("input")) await host.write("errors", FOR_PEOPLE);
  // One message at a time: a slow reader may take a message in parts.
  let written = Promise.resolve(true);
  const transport: Transport = {
    start: async () => {},
    close: async () => {
      host.input.destroy();
    },
    async send(message) {
      written = written.then(
        (open) => open && host.write("output", `${JSON.stringify(message)}\n`),
      );
      const isOpen = await written.catch(() => false);
      if (!isOpen) host.input.destroy();
    },
  };
  await server.connect(transport);
  for await (const lines of splitLines(piecesOf(host), LONGEST_MESSAGE)) {
    for (const line of lines) {
      if ("text" in line && line.text.trim() === "") continue;
      const read = messageIn(line);
      if ("refused" in read) await transport.send(read.refused);
      else transport.onmessage?.(read);
    }
  }
  // Pending calls are still answered if the assistant still reads.
  await written;
}

const FOR_PEOPLE =
  "note: this command serves an assistant over the Model Context Protocol; see `pyfw help assistants`; Ctrl-D ends it\n";

/** Invalid UTF-8 spoils only its own message. A broken pipe counts as a closed one. */
async function* piecesOf({ input }: Host): AsyncGenerator<string> {
  input.setEncoding("utf8");
  try {
    for await (const piece of input) yield String(piece);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}

/** The message in a line; or the error that answers it, with the id of the request if it can be read. */
function messageIn(line: Line): JSONRPCMessage | Refusal {
  if ("longerThan" in line)
    return refusal(
      ErrorCode.InvalidRequest,
      `a message is longer than ${line.longerThan} characters`,
    );
  let value: unknown;
  try {
    value = JSON.parse(line.text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refusal(ErrorCode.ParseError, "a line is not JSON");
  }
  const message = JSONRPCMessageSchema.safeParse(value).data;
  if (message === undefined) {
    const says = "a line is JSON, but not a message of JSON-RPC 2.0";
    return refusal(
      ErrorCode.InvalidRequest,
      says,
      RequestIdSchema.safeParse(Object(value).id).data,
    );
  }
  if (!("method" in message && "id" in message)) return message;
  // The server would report wrong parameters as an internal error.
  const shape = REQUESTS.find((one) => one.shape.method.value === message.method);
  const [wrong] = shape?.safeParse(message).error?.issues ?? [];
  if (wrong === undefined) return message;
  const says = `\`${wrong.path.join(".")}\` is not valid for \`${message.method}\``;
  return refusal(ErrorCode.InvalidParams, says, message.id);
}

const REQUESTS = [InitializeRequestSchema, ListToolsRequestSchema, CallToolRequestSchema];

type Refusal = ReturnType<typeof refusal>;

function refusal(code: ErrorCode, message: string, id?: RequestId) {
  return { refused: { jsonrpc: "2.0" as const, id, error: { code, message } } };
}
