import { EVENT_ID, SCALAR_STYLE } from 'js-yaml/browser';
import type { ParsedYaml } from './yaml.ts';
import type { ScalarEvent } from './yamlPositions.ts';

/** What JSON has without quotes (RFC 8259). */
const LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?)$/i;

/**
 * What is wrong with JSON that is read as YAML, which allows more: a value that is missing, a text without double quotes. Null
 * for nothing. A comma at the end of a list does no harm.
 */
export function jsonProblem({ text, events }: ParsedYaml): { reason: string; offset: number } | null {
  let end = 0;
  for (const event of events) {
    if (event.type !== EVENT_ID.SCALAR) continue;
    if (event.valueStart === -1) return { reason: 'a value is missing', offset: end };
    if (!isJson(event, text)) return { reason: 'text needs double quotes', offset: event.valueStart };
    end = event.valueEnd + 1;
  }
  return null;
}

function isJson({ style, valueStart, valueEnd }: ScalarEvent, text: string): boolean {
  return style === SCALAR_STYLE.DOUBLE_QUOTED || LITERAL.test(text.slice(valueStart, valueEnd));
}
