// The connection to an assistant: messages as lines of JSON on standard input and output.
import type { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { deserializeMessage } from "@modelcontextprotocol/sdk/shared/stdio.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import {
  CallToolRequestSchema,
  ErrorCode,
  InitializeRequestSchema,
  type JSONRPCMessage,
  ListToolsRequestSchema,
} from "@modelcontextprotocol/sdk/types.js";
import { type Line, splitLines } from "../../answers/split-lines.ts";
import type { Host } from "../../host.ts";

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
      const message = messageIn(line);
      const refused =
        "error" in message && !("id" in message) ? message : withBadParameters(message);
      if (refused !== undefined) await transport.send(refused);
      else transport.onmessage?.(message);
    }
  }
  // Pending calls are still answered if somebody reads.
  await written;
}

const FOR_PEOPLE =
  "note: an assistant speaks with this command by the Model Context Protocol; `pyfw help assistants` says how, Ctrl-D ends it\n";

/** Invalid UTF-8 spoils only its own message. A broken pipe counts as a closed one. */
async function* piecesOf({ input }: Host): AsyncGenerator<string> {
  input.setEncoding("utf8");
  try {
    for await (const piece of input) yield String(piece);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}

/** The message in the line, or the error to send if it holds none. */
function messageIn(line: Line): JSONRPCMessage {
  if ("longerThan" in line)
    return refusal(
      ErrorCode.InvalidRequest,
      `a message is longer than ${line.longerThan} characters`,
    );
  try {
    return deserializeMessage(line.text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return refusal(ErrorCode.ParseError, "a line is not JSON");
    if (!(error instanceof Error)) throw error;
    return refusal(ErrorCode.InvalidRequest, "a line is JSON, but not a message of JSON-RPC 2.0");
  }
}

const REQUESTS = [InitializeRequestSchema, ListToolsRequestSchema, CallToolRequestSchema];

/** The error for a request with wrong parameters, which the server would report as an internal error. */
function withBadParameters(message: JSONRPCMessage): JSONRPCMessage | undefined {
  if (!("method" in message && "id" in message)) return undefined;
  const shape = REQUESTS.find((one) => one.shape.method.value === message.method);
  const [wrong] = shape?.safeParse(message).error?.issues ?? [];
  if (wrong === undefined) return undefined;
  const says = `\`${message.method}\` does not take what \`${wrong.path.join(".")}\` holds`;
  return { ...refusal(ErrorCode.InvalidParams, says), id: message.id };
}

/** An error without a request id, because none could be read. */
function refusal(code: ErrorCode, message: string): JSONRPCMessage {
  return { jsonrpc: "2.0", error: { code, message } };
}
