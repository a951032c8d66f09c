declare module "#page" {
  /** The script and the style of every page, and their hashes as a Content-Security-Policy names them. */
  const parts: Readonly<Record<"script" | "style" | "scriptHash" | "styleHash", string>>;
  export default parts;
}
