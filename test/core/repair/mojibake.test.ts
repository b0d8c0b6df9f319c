import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairMojibake } from '../../../src/core/repair/mojibake.ts';
import { readAsWindows1252 } from '../../support/readAsWindows1252.ts';

describe('repairMojibake', () => {
  it.each([
    ['one of three categories â€“ low risk,', 'one of three categories – low risk,'],
    ['It isnâ€™t over â€” yet', 'It isn’t over — yet'],
    ['â€œYes,â€\u009d she said', '“Yes,” she said'],
    ['â€œYes,â€ she said', '“Yes,” she said'],
    ['A cafÃ© for Â£5', 'A café for £5'],
    ['ela Ã© linda', 'ela é linda'],
    ['voilÃ  tout', 'voilà tout'],
    ['10Â°C (â‚¬3)', '10°C (€3)'],
    ['one.Â\u00a0 two', 'one.\u00a0 two'],
    ['bÅ‚Ä…d na Å›wiecie', 'błąd na świecie'],
    ['MÃœNCHEN und Ã–STERREICH', 'MÜNCHEN und ÖSTERREICH'],
    ['New Waveâ„¢ and Waves„¢', 'New Wave™ and Waves™'],
    ['Party ðŸŽ‰ tonight', 'Party 🎉 tonight'],
    ['itâ\u0080\u0099s', 'it’s'],
    ['itÃ¢â‚¬â„¢s cafÃƒÂ© time', 'it’s café time'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚ and æ—¥æœ¬', 'Привет and 日本'],
    ['UTF-8 isnâ€™t hard', 'UTF-8 isn’t hard'],
  ])('repairs %j', (damaged, good) => {
    expect(repairMojibake(damaged)).toBe(good);
  });

  it.each([
    'Un été à Nîmes, « passé » et « présumé… »',
    'Größe, Ärger, „Ä“ und „Ö“; die Ä… äh, Äpfel',
    'MANHÃ… AMANHÃ” IRMÃ’s SÃ» NÃO MAÇÃ – AMANHÃ',
    'Zażółć gęślą jaźń, „źdźbło” i „Łódź”',
    'İstanbul’da kâr… “rüzgâr” ve ‘dükkân’',
    'Å’s by og Ærø, «Å», “Å” og Å…',
    'România: „ROMÂ»” și “câ…”',
    'Việt Nam: “Â” và “â…”',
    'Solutions ‘Le Lézard’ – Sulubaaï™',
    'plain text',
  ])('keeps %j', (text) => {
    expect(repairMojibake(text)).toBe(text);
  });

  it.each([
    'Why does "â€™" appear instead of an apostrophe?',
    'What does â€™ mean?',
    'The sequence (â€™) explained',
    'The usual ones: ‘Ã©’, “â€œ” and «â€“»',
    'Replace `donâ€™t` by hand, or <code>cafÃ©</code>',
    'Mojibake: how Ã© and â€“ come about',
    'Encoding trouble: “cafÃ©” on every page',
    'Why "Ã¢â‚¬â„¢" appears',
  ])('keeps a text that talks about mojibake: %j', (text) => {
    expect(repairMojibake(text)).toBe(text);
  });

  it('keeps U+FFFD in disguise, for nothing is left to decode', () => {
    expect(repairMojibake('a ï¿½ b')).toBe('a ï¿½ b');
  });

  const word = fc.constantFrom(
    'café',
    'naïve',
    'Übergröße',
    'garçon',
    'coração',
    'informação',
    'niño',
    'smörgåsbord',
    'blåbær',
    'Ærø',
    'Öl',
    'dziękuję',
    'źródło',
    'łódka',
    'teşekkür',
    'güneş',
    'doğru',
    'příliš',
    'isn’t',
    'dogs’',
    '“quoted”',
    '‘single’',
    'a—b',
    '£5',
    '€20',
    '20°C',
    'Brand™',
    '©2020',
    '½',
    '→',
    'Привет',
    'Ελλάδα',
    '日本語',
    'नमस्ते',
    '🎉',
    '👍🏽',
    '👩‍🔬',
    'plain',
    'words',
    '–',
    '—',
    '•',
    '…',
  );

  it('sets sentences right that were damaged once or twice', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.boolean(), (words, twice) => {
        const sentence = words.join(' ');
        const once = readAsWindows1252(sentence);
        expect(repairMojibake(twice ? readAsWindows1252(once) : once)).toBe(sentence);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps sentences of good words', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        expect(repairMojibake(words.join(' '))).toBe(words.join(' '));
      }),
    );
  });
});
