import { expect, type Page } from '@playwright/test';
import { type Driven, elementsIn } from './commands.ts';
import { eventually } from './programs.ts';

/** Roles of what the journey touches, with where elements of them are looked for. */
const places = {
  link: 'a[href]',
  button: 'button',
  checkbox: 'input[type=checkbox]',
  searchbox: 'input[type=search]',
} as const;
export type Role = keyof typeof places;

/** What a reader does in a browser, whatever its engine. */
export interface Engine {
  open: (address: string) => Promise<void>;
  /** Gives the width that the page has after that. A window may not be made as narrow as is wanted. */
  resize: (width: number, height: number) => Promise<number>;
  /** Clicks what is seen first of a role with such an accessible name, once it is there. */
  click: (role: Role, name: RegExp) => Promise<void>;
  /** Types into a field that is empty. */
  type: (role: Role, name: RegExp, text: string) => Promise<void>;
  /** What a function without arguments gives in the page. */
  read: <T>(ask: () => T) => Promise<unknown>;
  picture: () => Promise<Buffer>;
}

/** The engine that Playwright drives. */
export function engineOf(page: Page): Engine {
  const first = (role: Role, name: RegExp) => page.getByRole(role, { name }).filter({ visible: true }).first();
  return {
    open: async (address) => void (await page.goto(address)),
    resize: async (width, height) => {
      await page.setViewportSize({ width, height });
      return width;
    },
    click: async (role, name) => first(role, name).click(),
    type: async (role, name, text) => first(role, name).fill(text),
    read: (ask) => page.evaluate(ask),
    picture: () => page.screenshot(),
  };
}

/** An engine that takes commands of WebDriver. */
export function engineBehind({ send }: Driven): Engine {
  const run = (script: string, list: unknown[] = []) => send('run', { script, args: list });
  const find = (role: Role, name: RegExp) =>
    eventually(`${role} ${String(name)}`, async () => {
      for (const id of elementsIn(await run(SEEN, [places[role]]))) {
        // What left the page meanwhile has no name.
        const label = await send('nameOf', { id }).catch(() => null);
        if (typeof label === 'string' && name.test(label)) return id;
      }
      return null;
    });
  return {
    open: async (url) => void (await send('open', { url })),
    resize: async (width, height) => {
      await send('resize', { x: 0, y: 0, width, height });
      return Number(await run('return innerWidth'));
    },
    click: async (role, name) => void (await send('click', { id: await find(role, name) })),
    type: async (role, name, text) => {
      await send('type', { id: await find(role, name), text });
    },
    read: (ask) => run(`return (${ask.toString()})()`),
    picture: async () => {
      const picture = await send('picture', { full: false });
      expect(typeof picture).toBe('string');
      return Buffer.from(String(picture), 'base64');
    },
  };
}

/** Gives what a reader can see and reach of a selector. */
const SEEN = `return [...document.querySelectorAll(arguments[0])].filter((element) => {
  const { width, height } = element.getBoundingClientRect();
  const isBehind = document.querySelector('dialog:modal')?.contains(element) === false;
  return width > 1 && height > 1 && !isBehind && element.checkVisibility({ visibilityProperty: true }) &&
    element.closest('[inert], [aria-hidden="true"]') === null;
})`;
