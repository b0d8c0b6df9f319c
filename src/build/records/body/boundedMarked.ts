import type * as marked from 'marked';
import type { Token, Tokens, TokensList } from 'marked';
import type { BodyLimits } from './bodyLimits.ts';
import { lazyCost } from './lazyLines.ts';
import { marksIn } from './marks.ts';

/** What a call of the parser costs that has little to do. */
const CALL = 50;

/** What a body of HTML begins with, and what begins with a tag. */
const HTML_FIRST = /^\s*<(?:p|div|h[1-6]|article|section|figure|table|ul|ol|blockquote)\b/i;
const TAG_FIRST = /^\s*<\/?[a-z]/i;

/** The length of a text up to its first blank line. No paragraph, table or lazy line goes on behind one. */
function chunkLength(text: string): number {
  const end = text.search(/\n[ \t]*\n/);
  return end === -1 ? text.length : end;
}

/**
 * marked with the limits of a body. By itself it calls itself at each level, and looks through the rest of a text again for
 * many a line or mark. Here both are counted before it begins. What is too much becomes text, or ends in `TooMuch`.
 */
export function boundedMarked({ Lexer, Parser, Renderer, Tokenizer }: typeof marked) {
  class BoundedLexer extends Lexer<string, string> {
    readonly #limits: BodyLimits;
    #spans = -1;

    constructor(options: marked.MarkedOptions<string, string>, limits: BodyLimits) {
      super(options);
      this.#limits = limits;
    }

    override blockTokens(source: string, tokens?: Token[], isContinued?: boolean): Token[];
    override blockTokens(source: string, tokens?: TokensList, isContinued?: boolean): TokensList;
    override blockTokens(source: string, tokens: Token[] = [], isContinued = false): Token[] {
      this.#limits.spend('blocks', CALL + source.length, () => source);
      this.#limits.spend('lazy', lazyCost(source), () => source);
      return super.blockTokens(source, tokens, isContinued);
    }

    override inlineTokens(source: string, tokens: Token[] = []): Token[] {
      this.#spans++;
      const isAllowed =
        this.#limits.takes('marks', marksIn(source) * source.length, () => source) &&
        this.#limits.allows('spans', this.#spans, () => source);
      if (isAllowed) super.inlineTokens(source, tokens);
      else tokens.push(asWritten(source));
      this.#spans--;
      return tokens;
    }
  }

  class BoundedTokenizer extends Tokenizer<string, string> {
    readonly #limits: BodyLimits;
    #cells: number;
    #levels = 0;

    constructor(limits: BodyLimits) {
      super();
      this.#limits = limits;
      this.#cells = limits.left('cells');
    }

    /** Each line without a mark of its own may make the parser begin the quote again. */
    override blockquote(source: string): Tokens.Blockquote | undefined {
      if (!this.rules.other.blockquoteStart.test(source)) return undefined;
      const length = chunkLength(source);
      const lazyLines = source.slice(0, length).match(/^(?! {0,3}>)/gm)?.length ?? 0;
      this.#limits.spend('blocks', length * (1 + lazyLines), () => source);
      return this.#deeper(source, () => super.blockquote(source));
    }

    override list(source: string): Tokens.List | undefined {
      return this.rules.block.list.test(source) ? this.#deeper(source, () => super.list(source)) : undefined;
    }

    /** What is nested too deep is no quote and no list: it becomes a paragraph. */
    #deeper<Found>(source: string, read: () => Found): Found | undefined {
      if (!this.#limits.allows('levels', this.#levels + 1, () => source)) return undefined;
      this.#levels++;
      const found = read();
      this.#levels--;
      return found;
    }

    /** The last to be asked about a line that begins no other block: of a list it is asked again for each line. */
    override lheading(source: string): Tokens.Heading | undefined {
      this.#limits.spend('blocks', chunkLength(source), () => source);
      return super.lheading(source);
    }

    /** Each row gets as many cells as the first. Rows with too many are left out. */
    override table(source: string): Tokens.Table | undefined {
      const [head = '', marks = ''] = source.split('\n', 2);
      if (!/^[ |:-]+$/.test(marks) || !marks.includes('-')) return undefined;
      const rows = source.slice(0, chunkLength(source)).split('\n').slice(2);
      const fitting = this.#rowsThatFit(rows, cellsIn(head));
      const token = fitting < rows.length ? this.#beginOfTable(source, fitting) : super.table(source);
      if (token !== undefined) this.#cells -= token.header.length * (token.rows.length + 1);
      return token;
    }

    /** How many rows fit into the limits. Blank cells that the parser adds to short rows have a limit of their own. */
    #rowsThatFit(rows: readonly string[], columns: number): number {
      const most = Math.floor(this.#cells / columns) - 1;
      const tooMany = rows.findIndex((row, i) => {
        const added = Math.max(0, columns - cellsIn(row));
        return i >= most || (added > 0 && !this.#limits.takes('added', added, () => row));
      });
      return tooMany === -1 ? rows.length : tooMany;
    }

    #beginOfTable(source: string, rows: number): Tokens.Table | undefined {
      const whole = this.rules.block.table.exec(source)?.[0];
      if (whole === undefined) return undefined;
      const lines = whole.trimEnd().split('\n');
      const token = super.table(lines.slice(0, 2 + rows).join('\n'));
      if (token === undefined || lines.length <= 2 + rows) return token;
      if (!this.#limits.isExceeded('added')) this.#limits.exceed('cells', lines[2 + rows] ?? '');
      return { ...token, raw: whole.replace(/\n+$/, '') };
    }
  }

  class BoundedRenderer extends Renderer<string, string> {
    readonly #limits: BodyLimits;
    readonly #isHtml: boolean;

    constructor(limits: BodyLimits, isHtml: boolean) {
      super();
      this.#limits = limits;
      this.#isHtml = isHtml;
    }

    /** In a body of HTML tags are indented as its author liked. They are no code. */
    override code(token: Tokens.Code): string {
      const isTag = this.#isHtml && token.codeBlockStyle === 'indented' && TAG_FIRST.test(token.text);
      return isTag ? `${token.text}\n` : super.code(token);
    }

    override link(token: Tokens.Link): string {
      return this.#takes(token) ? super.link(token) : this.parser.parseInline(token.tokens);
    }

    override image(token: Tokens.Image): string {
      return this.#takes(token) ? super.image(token) : '';
    }

    #takes({ href, title, raw }: Tokens.Link | Tokens.Image): boolean {
      return this.#limits.takes('addresses', href.length + (title?.length ?? 0), () => raw);
    }
  }

  /** Markdown as HTML. `options`: extensions, and `end`: the tokens to add at the end. */
  return (
    markdown: string,
    limits: BodyLimits,
    { end, ...extended }: marked.MarkedOptions<string, string> & { end: readonly Token[] },
  ): string => {
    const renderer = new BoundedRenderer(limits, HTML_FIRST.test(markdown));
    const options = { ...extended, tokenizer: new BoundedTokenizer(limits), renderer };
    const tokens = new BoundedLexer(options, limits).lex(markdown);
    return new Parser<string, string>(options).parse([...tokens, ...end]);
  };
}

/** How many cells a row of a table has, or more: a `|` may be a part of the text. */
function cellsIn(row: string): number {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length;
}

function asWritten(source: string): Tokens.Text {
  return { type: 'text', raw: source, text: source, escaped: false };
}
