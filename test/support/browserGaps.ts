/** The box that every element has under test: jsdom lays nothing out. In CSS pixels, below the top edge. */
export const BOX = { left: 0, top: 100, width: 1000, height: 50 } as const;

/** Puts stand-ins where jsdom lacks what the reader uses. */
export function fillBrowserGaps(): void {
  // Scrolling moves nothing where nothing is laid out; it must merely be there.
  window.scrollTo = () => {};
  Element.prototype.scrollTo = () => {};
  Element.prototype.scrollIntoView = () => {};

  // "The first headline in view" and "the month under the pointer" need boxes.
  Element.prototype.getBoundingClientRect = () => new DOMRect(BOX.left, BOX.top, BOX.width, BOX.height);

  // The screen of a test is wide.
  const wide = Object.assign(new EventTarget(), { matches: true });
  Object.defineProperty(window, 'matchMedia', { value: () => wide, configurable: true });

  // The pointer of a test goes where it is sent.
  Element.prototype.setPointerCapture = () => {};

  // jsdom knows no `<search>`, and React warns of elements that a browser does not know.
  Object.defineProperty(HTMLUnknownElement.prototype, Symbol.toStringTag, { value: 'HTMLElement', configurable: true });

  // Ids are made of letters, digits and "-": whatever else there is gets a backslash.
  const css = { escape: (text: string) => text.replace(/[^\w-]/g, (character) => `\\${character}`) };
  Object.defineProperty(window, 'CSS', { value: css, configurable: true });

  // Under test the window is as wide as a desktop's.
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: /width >= /.test(media),
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    });

  // A modal dialog is open; that the rest of the page is out of reach is for the real browser's tests.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
}
