declare module "#completion-scripts" {
  /** The script of each shell: `pyfw complete` prints a word, a tab and its meaning per line, or `:files`. */
  const scripts: Readonly<Record<"bash" | "zsh" | "fish", string>>;
  export default scripts;
}
