import type { Node } from '@takumi-rs/core';
import type { Palette } from '../identity/colours.ts';

/** Pixels of a preview. Chats and networks show this shape whole. */
export const PREVIEW = { width: 1200, height: 630 } as const;

/** What a preview says. Every text can be drawn. */
export interface Texts {
  /** The paper's name; null: it can't be drawn. */
  paper: string | null;
  /** Set large: the headline, else the name of the source. */
  headline: string;
  /** Whether it is the headline. */
  hasHeadline: boolean;
  /** Stands under the headline; null: nothing does. */
  source: string | null;
  /** The letter on the plate. */
  initial: string;
}

/** The colours of a preview. */
export type Colours = Pick<Palette, 'paper' | 'plate' | 'ink' | 'ink-2' | 'accent'>;

type Style = NonNullable<Node['style']>;

const PLATE_WIDTH = 276;
/** Pixels of the place of the headline. */
export const HEADLINE = { width: 800, height: 368 } as const;
const LINE_HEIGHT = 1.14;

/** How a headline is set. */
export interface Setting {
  /** Pixels. */
  size: number;
  /** Where a line may end: between words, or anywhere. */
  breaks: 'normal' | 'anywhere';
}

const SIZES = [92, 82, 74, 66, 60, 54, 49] as const;
/** For what has room in no other setting. What is too long is cut. */
export const LAST_SETTING: Setting = { size: 45, breaks: 'anywhere' };
/** In the order to try them: a word is only broken where it is too long at any size. */
export const SETTINGS: readonly Setting[] = (['normal', 'anywhere'] as const).flatMap((breaks) =>
  SIZES.map((size) => ({ size, breaks })),
);
/** The cut of the letters that is made for large type. */
export const FOR_LARGE_TYPE = '"opsz" 60';

/** Text from right to left begins with such a letter. */
const RIGHT_TO_LEFT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The whole preview. It is mirrored for a headline from right to left. */
export function layout(texts: Texts, colours: Colours, setting: Setting): Node {
  const { direction, row } = directionOf(texts.headline);
  return box(
    {
      ...PREVIEW,
      flexDirection: row,
      backgroundColor: colours.paper,
      color: colours.ink,
    },
    [
      box({ width: PREVIEW.width - PLATE_WIDTH, flexDirection: 'column', padding: '52px 62px 54px', direction }, [
        ...masthead(texts.paper, colours),
        box({ flexGrow: 1, alignItems: 'center' }, [headline(texts.headline, setting)]),
        ...(texts.source === null ? [] : [source(texts.source, colours)]),
      ]),
      plate(texts.initial, colours),
    ],
  );
}

/** The headline by itself, to be measured. */
export function headline(text: string, { size, breaks }: Setting): Node {
  return line(text, {
    width: HEADLINE.width,
    direction: directionOf(text).direction,
    fontSize: size,
    fontWeight: 700,
    fontVariationSettings: FOR_LARGE_TYPE,
    letterSpacing: '-0.01em',
    lineHeight: LINE_HEIGHT,
    lineClamp: Math.floor(HEADLINE.height / (size * LINE_HEIGHT)),
    textWrap: 'balance',
    overflowWrap: breaks,
  });
}

function directionOf(text: string): { direction: 'ltr' | 'rtl'; row: 'row' | 'row-reverse' } {
  return RIGHT_TO_LEFT.test(text) ? { direction: 'rtl', row: 'row-reverse' } : { direction: 'ltr', row: 'row' };
}

/** The paper's name over the double line of its pages. */
function masthead(paper: string | null, { ink }: Colours): Node[] {
  const type = { height: 46, fontSize: 36, fontWeight: 700, lineClamp: 1, overflowWrap: 'anywhere' } as const;
  return [
    ...(paper === null ? [] : [line(paper, { ...type, marginBottom: 14 })]),
    box({ height: 4, backgroundColor: ink }),
    box({ height: 1, marginTop: 3, backgroundColor: ink }),
  ];
}

function source(name: string, colours: Colours): Node {
  const dot = { width: 12, height: 12, borderRadius: 6, flexShrink: 0, backgroundColor: colours.accent };
  return box({ width: HEADLINE.width, alignItems: 'center', gap: 16 }, [
    box(dot),
    line(name, {
      flexShrink: 1,
      minWidth: 0,
      overflowWrap: 'anywhere',
      fontSize: 30,
      fontWeight: 600,
      lineClamp: 1,
      color: colours['ink-2'],
    }),
  ]);
}

/** A ground with a large letter. */
function plate(initial: string, { plate: ground, accent }: Colours): Node {
  const letter = {
    fontSize: 256,
    fontWeight: 700,
    lineHeight: 1,
    color: accent,
    fontVariationSettings: FOR_LARGE_TYPE,
  } as const;
  const middle = { alignItems: 'center', justifyContent: 'center', overflow: 'hidden' } as const;
  return box({ width: PLATE_WIDTH, flexShrink: 0, backgroundColor: ground, ...middle }, [line(initial, letter)]);
}

function box(style: Style, children: Node[] = []): Node {
  return { type: 'container', style: { display: 'flex', ...style }, children };
}

function line(text: string, style: Style): Node {
  return { type: 'text', text, style: { textOverflow: 'ellipsis', ...style } };
}
