/** A statement of a script at the start of a line, up to the next blank line. */
const STATEMENT = /^(?:import|export)\b/;
const CODE_FENCE = /^ {0,3}(?:```|~~~)/;
/** Code in a line stays; components, fragments and comments go. */
const COMPONENT =
  /(`[^`\n]{1,1000}`)|<\/?[A-Z][\w.]{0,100}(?:[^<>"'{}]|"[^"]{0,1000}"|'[^']{0,1000}'|\{(?:[^{}]|\{[^{}]{0,1000}\}){0,1000}\}){0,200}\/?>|<\/?>|\{\/\*[^*]{0,1000}\*\/\}/g;

/** MDX without its scripts and components: their Markdown stays. `dropped` has what went, in its order. */
export function markdownOfMdx(body: string): { markdown: string; dropped: string[] } {
  const dropped: string[] = [];
  let isCode = false;
  let isScript = false;
  const lines = body.split('\n').map((line) => {
    if (CODE_FENCE.test(line) && !isScript) isCode = !isCode;
    if (isCode) return line;
    const begins = !isScript && STATEMENT.test(line);
    if (begins) dropped.push(line);
    isScript = (isScript || begins) && line.trim() !== '';
    return isScript ? '' : line;
  });
  const markdown = withoutComponents(lines, dropped);
  return { markdown, dropped };
}

/** Runs of lines outside code lose their components, which may span lines. */
function withoutComponents(lines: readonly string[], dropped: string[]): string {
  let isCode = false;
  const runs: { isCode: boolean; lines: string[] }[] = [];
  for (const line of lines) {
    const isFence = CODE_FENCE.test(line);
    if (isFence && !isCode) runs.push({ isCode: true, lines: [line] });
    else if (runs.at(-1)?.isCode === (isCode || isFence)) runs.at(-1)?.lines.push(line);
    else runs.push({ isCode, lines: [line] });
    if (isFence) isCode = !isCode;
  }
  return runs.map((run) => (run.isCode ? run.lines.join('\n') : withoutTags(run.lines.join('\n'), dropped))).join('\n');
}

function withoutTags(text: string, dropped: string[]): string {
  return text.replace(COMPONENT, (whole: string, code: string | undefined) => {
    if (code === undefined) dropped.push(whole);
    return code ?? '';
  });
}
