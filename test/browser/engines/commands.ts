/** The commands of W3C WebDriver that the journey needs: method and path over HTTP, and the name that Marionette gives them. */
export const commands = {
  start: ['POST', '/session', 'WebDriver:NewSession'],
  stop: ['DELETE', '', 'WebDriver:DeleteSession'],
  open: ['POST', '/url', 'WebDriver:Navigate'],
  resize: ['POST', '/window/rect', 'WebDriver:SetWindowRect'],
  run: ['POST', '/execute/sync', 'WebDriver:ExecuteScript'],
  click: ['POST', '/element/{id}/click', 'WebDriver:ElementClick'],
  type: ['POST', '/element/{id}/value', 'WebDriver:ElementSendKeys'],
  nameOf: ['GET', '/element/{id}/computedlabel', 'WebDriver:GetComputedLabel'],
  picture: ['GET', '/screenshot', 'WebDriver:TakeScreenshot'],
} as const;
export type Command = keyof typeof commands;

/** Sends a command to a browser and gives its value. Rejects with the browser's own words where it fails. */
export type Send = (command: Command, parameters?: Record<string, unknown>) => Promise<unknown>;

/** A browser that takes commands. */
export interface Driven {
  send: Send;
  /** Ends the browser and all that was started for it. */
  stop: () => Promise<void>;
}

/** The field that holds the reference of an element in what a browser gives. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** The references of elements in a value. */
export function elementsIn(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one) =>
    typeof one === 'object' && one !== null && ELEMENT in one && typeof one[ELEMENT] === 'string' ? [one[ELEMENT]] : [],
  );
}

/** Names of other machines are not even looked up: whatever is not on this one goes to a port where nothing answers. */
export const noOtherHosts = {
  proxyType: 'manual',
  httpProxy: '127.0.0.1:9',
  sslProxy: '127.0.0.1:9',
  noProxy: ['127.0.0.1'],
} as const;
