import { describe, expect, it } from 'vitest';
import { figuresOf, partsOf } from '../../../src/core/stories/partNumbers.ts';

describe('figuresOf', () => {
  it.each([
    ['Part two', 'Part 2'],
    ['The long road, Part II', 'The long road, Part 2'],
    ['The long road, part ii', 'The long road, part 2'],
    ['The long road II: the river', 'The long road 2: the river'],
    ['The long road Ⅲ', 'The long road 3'],
    ['World War I', 'World War 1'],
    ['Henry VIII', 'Henry 8'],
    ['Der lange Weg, Teil zwei', 'Der lange Weg, Teil 2'],
    ['第三部', '第3部'],
    ['第十二回', '第12回'],
  ])('writes the numbers of %s in digits', (title, figures) => {
    expect(figuresOf(title)).toBe(figures);
  });

  it.each([
    'What I saw',
    'I, the river',
    'Civic mix',
    'The C language',
    'Vitamin C',
    'LIVE',
    'XL shirts',
    'II.I',
    "I'm here",
  ])('leaves %s as it is', (title) => {
    expect(figuresOf(title)).toBe(title);
  });
});

describe('partsOf', () => {
  it.each([
    'Part 2',
    'Part II',
    'part two',
    'Pt. 2',
    'Teil 2',
    'Teil II',
    'Teil zwei',
    '2. Teil',
    'zweiter Teil',
    'partie 2',
    'Partie deux',
    '2e partie',
    'deuxième partie',
    'parte 2',
    'segunda parte',
    'seconda parte',
    'deel 2',
    'del 2',
    'część 2',
    'cz. II',
    'часть 2',
    'Часть вторая',
    'Episode 2',
    'Ep. 2',
    'Folge 2',
    'Vol. 2',
    'Volume II',
    'Tome 2',
    'Kapitel 2',
    'Part #2',
    '第二部',
    '(2/3)',
    '(2 of 3)',
  ])('finds part 2 in "%s"', (part) => {
    expect([...partsOf(`The long road, ${part}`)]).toEqual(['2']);
    expect([...partsOf(`The long road – ${part}: the river`)]).toEqual(['2']);
  });

  it.each([
    'Actors take part in vote',
    'Henry VIII',
    'Storm of 1987',
    'World War II',
    'Departed 2',
    'A party of 5',
    'Model 2',
    'A 9 day strike',
    'One of two suspects',
  ])('finds none in "%s"', (title) => {
    expect([...partsOf(title)]).toEqual([]);
  });

  it('takes a capital for a number', () => {
    expect([...partsOf('Part B')]).toEqual(['b']);
  });
});
