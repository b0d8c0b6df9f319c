import { describe, expect, it } from 'vitest';
import { mendMojibake } from '../../../src/core/repair/mojibake.ts';
import { readAsWindows1252 } from '../../support/readAsWindows1252.ts';
import fc from '../../support/properties.ts';

const sentences = [
  'Größere Schiffe dürfen „am Hafen“ für 5 € anlegen – heißt es',
  'L’été dernier, la forêt a brûlé à Nîmes : « Ça suffit ! »',
  'El niño pidió más leña; ¿será mañana?',
  'A maré não subiu às três, e só à noite há pão',
  'Żółta łódź wpłynęła źle, więc ją przesunięto „na później”',
  'Az őszi árvíztűrő gát készült el elsőként',
  'Și țara își mută cartierul în așa fel încât să ajungă',
  'В саду и в лесу я вижу: к утру всё растёт',
  'Її їжак з’їв ґанок, а у вас є ще',
  'В гората има и хляб, а тя е с нас',
  'Việt Nam thắng Thái Lan ở hàng cuối và được thưởng',
  '東京の港で新しい船が見つかった。「報道」',
  '新的港口在城里开放，船来了',
  'Škoda v Šumperku zvýšila ceny příliš',
  'På ØLAND får MÅL og ÅR være i fred',
  'Η θάλασσα ή ο ουρανός',
];

function readAsLatin1(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

const mended = (text: string) => mendMojibake(text).text;

describe('mendMojibake', () => {
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
    expect(mended(damaged)).toBe(good);
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
    expect(mended(text)).toBe(text);
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
    expect(mended(text)).toBe(text);
  });

  it('keeps U+FFFD in disguise, for nothing is left to decode', () => {
    expect(mended('a ï¿½ b')).toBe('a ï¿½ b');
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
        expect(mended(twice ? readAsWindows1252(once) : once)).toBe(sentence);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps sentences of good words', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        expect(mended(words.join(' '))).toBe(words.join(' '));
      }),
    );
  });

  it.each([
    ['A Å\u00a0koda plant in Å\u00a0umperk – cafÃ©', 'A Škoda plant in Šumperk – café'],
    ['Team \u00f0\u009f\u008e\u0089 wins', 'Team 🎉 wins'],
    ['Viá»‡t Nam tháº¯ng ThÃ¡i Lan', 'Việt Nam thắng Thái Lan'],
    ['Å\u00a0panija', 'Španija'],
    ['È™i È›ara', 'și țara'],
    ['Ð’ Ñ\u0081Ð°Ð´ Ð¸ Ð² Ð»ÐµÑ\u0081', 'В сад и в лес'],
    ['ä¸\u00ad Aæ—¥', '中 A日'],
    ['Ð“Ð°Ð·ÐµÑ‚Ð° "Ð—Ð°Ñ€Ñ\u008f"', 'Газета "Заря"'],
    ['SÃ³ um cafÃ©', 'Só um café'],
    ['â€žGrÃ¶ÃŸeâ€œ in KÃ–LN', '„Größe“ in KÖLN'],
  ])('repairs %j', (damaged, good) => {
    expect(mended(damaged)).toBe(good);
  });

  it.each([
    ['MÃºsica Å avnik', 'Música Šavnik'],
    ['Ð’ÐµÑ‡ÐµÑ€ Ð Ð¾Ð·Ñ‹', 'Вечер Розы'],
    ['Viá»‡t hÃ ng lÃ  má»›i', 'Việt hàng là mới'],
    ['æ—¥æœ¬ã\u0081§å ±é\u0081“', '日本で報道'],
  ])('repairs %j, whose no-break spaces became spaces', (damaged, good) => {
    expect(mended(damaged)).toBe(good);
  });

  it.each([
    'Le « passé\u00a0» et l’« été\u00a0» à\u00a0£5, café—¿qué?',
    'NEPÂLBHÂSHÂ\u00a0; NEWARI',
    'KNÍŽKA, ZVÝŠENÍ, Úžice, MÔŽE, nejnížší, stráž”',
    'die als »weiß« betrachteten »Ä«',
    'PAPELERÍ\u00adO É™ QUÉBEC\u00a0»',
    'doborâ\u00a0» « pârâ',
  ])('keeps %j', (text) => {
    expect(mendMojibake(text)).toEqual({ text, isLeft: false });
  });

  it('keeps what good text may have, though signs are damaged beside it', () => {
    expect(mended('“CAFÉ” isnâ€™t “Ä” or passé\u00a0»')).toBe('“CAFÉ” isn’t “Ä” or passé\u00a0»');
  });

  it('mends a letter of another script that stands by itself in a damaged text', () => {
    for (const text of [
      'La letra ժ es MINÚSCULA',
      'Le signe ։ est arménien, la lettre Е ne l’est pas',
      'Ł jak łódź, а ء jak hamza',
    ]) {
      expect(mended(readAsWindows1252(text))).toBe(text);
      expect(mended(readAsLatin1(text))).toBe(text);
    }
    expect(mended('Itâ€™s 5 Å² or 5 Å³')).toBe('It’s 5 Å² or 5 Å³');
  });

  it('leaves a text whole that has lost bytes', () => {
    for (const text of ['Ð²ÐµÑ‡ÐµÑ€ Ñ Ð´Ñ€ÑƒÐ³Ð¾Ð¼', 'Ãngel GarcÃ­a', 'æ—¥æ¬èªž', 'PÅ™Ã­lohaÄeskÃ¡']) {
      expect(mendMojibake(text)).toEqual({ text, isLeft: true });
    }
  });

  it('mends code and quoted damage where the text beside it is damaged, unless it is about encodings', () => {
    expect(mended('Itâ€™s `donâ€™t` and "â€”"')).toBe('It’s `don’t` and "—"');
    expect(mended('Why UTF-8 isnâ€™t `donâ€™t` or "â€”"')).toBe('Why UTF-8 isn’t `donâ€™t` or "â€”"');
    expect(mended('```\ncafÃ©\n```\n')).toBe('```\ncafÃ©\n```\n');
  });

  it('sets sentences of many languages right, however they were damaged, and changes none of them', () => {
    const ways: ((text: string) => string)[] = [readAsWindows1252, readAsLatin1];
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.array(fc.constantFrom(...ways), { maxLength: 3 }),
        (good, damages) => {
          const damaged = damages.reduce((text, damage) => damage(text), good);
          expect(mendMojibake(damaged)).toEqual({ text: good, isLeft: false });
          expect(mended(mended(damaged))).toBe(good);
        },
      ),
      { numRuns: 600 },
    );
  });
});
