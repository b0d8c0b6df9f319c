import { describe, expect, it } from 'vitest';
import { firstScreenSheet } from '../../../src/build/pages/firstScreen.ts';

const page = '<div class="page"><article class="lead open"><p class="excerpt"></p></article></div><article class="card"></article>';

/** Without what hides the rest of the page. */
const rulesIn = (sheet: string) => firstScreenSheet(sheet, page).replace(firstScreenSheet('', page), '');

describe('the style sheet of the first screen', () => {
  it.each([
    ['of elements', 'body{margin:0}*,:before{box-sizing:border-box}'],
    ['of its classes', '.lead{display:grid}.lead .excerpt>a{color:red}'],
    ['that are its own by one selector of several', '.card,.excerpt{color:red}'],
    ['for some screens', '@media (width<=40rem){.lead{gap:0}}@container (width>35rem){.excerpt{gap:0}}'],
    ['in layers, and the order of these', '@layer tokens,base;@layer base{a{color:inherit}}'],
    ['that hold braces in their text', '.lead:after{content:"}{;"}.excerpt{color:red}'],
    ['that ask for what is there', '.page:has(>[class]){color:red}'],
    ['that are for what is not', '.page:not(.card),.skip:not(:focus){color:red}'],
  ])('has the rules %s', (_, sheet) => {
    expect(rulesIn(sheet)).toBe(sheet);
  });

  it.each([
    ['of what comes later', '.card{color:red}.lead.card{color:red}.card .excerpt{color:red}'],
    ['of what comes later, whatever their text', `.card:after{content:'}.lead{'}.card:before{content:"}.lead{"}`],
    ['of what the reader does', '.lead:hover{color:red}.lead:focus-within a{color:red}'],
    ['of what is open', '.page:has(>[data-panel]){color:red}html:has([data-panel]){color:red}'],
    ['of print', '@media print{.lead{color:red}}'],
    ['of movement', '@keyframes rise{from{opacity:0}}'],
    ['that are a comment', '/* .lead{color:red} */'],
  ])('is without those %s', (_, sheet) => {
    expect(rulesIn(`${sheet}@media (width<=40rem){${sheet}}`)).toBe('');
  });

  it('has the rules of the whole page where that has no article', () => {
    expect(firstScreenSheet('.notice{color:red}', '<p class="notice"></p>')).toContain('.notice{color:red}');
  });
});
