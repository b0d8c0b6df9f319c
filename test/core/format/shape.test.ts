import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../src/core/format/formatError.ts';
import {
  count,
  fields,
  flag,
  list,
  nullable,
  number,
  oneOf,
  type Shape,
  text,
  textPair,
} from '../../../src/core/format/shape.ts';

const boat = fields({ name: text, masts: count, seen: list(textPair), port: nullable(oneOf(['Oslo', 'Cork'])) });
const ketch = { name: 'Kittiwake', masts: 2, seen: [['May', 'Oslo']], port: 'Oslo' };

describe('shape', () => {
  it('gives what has the shape, without fields that are not part of it', () => {
    expect(boat({ ...ketch, secret: 1 }, 'boat')).toEqual(ketch);
    expect(boat({ ...ketch, port: null, seen: [] }, 'boat')).toEqual({ ...ketch, port: null, seen: [] });
  });

  it('says which field is none of its shape', () => {
    expect(() => boat({ ...ketch, masts: -1 }, 'boat')).toThrow(new FormatError('masts is not a count'));
    expect(() => boat({ ...ketch, seen: [['May']] }, 'boat')).toThrow(new FormatError('seen is not a pair'));
    expect(() => boat({ ...ketch, port: 'Hull' }, 'boat')).toThrow(new FormatError('port is not Oslo or Cork'));
    expect(() => boat([ketch], 'boat')).toThrow(new FormatError('name is not text'));
    expect(() => boat(null, 'boat')).toThrow(new FormatError('boat is not an object'));
  });

  it.each<[string, Shape<unknown>, unknown[]]>([
    ['text', text, [1, null, undefined, []]],
    ['a number', number, ['1', null, undefined]],
    ['a count', count, [-1, 1.5, '1', null]],
    ['true or false', flag, [0, 'true', null]],
    ['a list', list(text), ['a', { length: 0 }, null]],
  ])('refuses what is not %s', (wanted, shape, others) => {
    for (const other of others) expect(() => shape(other, 'it')).toThrow(`it is not ${wanted}`);
  });
});
