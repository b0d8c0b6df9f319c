/**
 * English function words, and the words with which news pages talk about themselves. Other languages'
 * function words need no list: their document frequency makes them weigh next to nothing.
 */
const words = `
a about above across after again against all almost along already also although always am among an and another any
anyone anything are around as at be became because become been before behind being below between both but by can cannot
could did do does doing don done down during each either else enough even ever every few for from further get gets
getting give given go goes going got had has have having he her here hers him his how however i if in into is isn it its
itself just least less let like made make makes making many may me might more most much must my near need never new
no nor not now of off often on once only onto or other others our ours out over own per put quite rather really
same says said say saying see seen shall she should since so some someone something still such take taken takes
taking than that the their theirs them then there these they thing things this those though through thus to together too
toward towards under until up upon us use used uses using very via want wants was way ways we well went were what
when where whether which while who whom whose why will with within without won would yes yet you your yours
re ve ll isnt doesnt didnt dont cant wont
read today yesterday click continue appeared post
`;

export const stopWords: ReadonlySet<string> = new Set(words.split(/\s+/u).filter((word) => word !== ''));

/**
 * Words that say nothing of the subject when they stand alone: of the calendar, of counting, and with which sites speak of
 * themselves. They count when texts are compared ("Black Friday"), but none is a reason by itself.
 */
const generic = `
january february march april june july august september october november december monday tuesday wednesday thursday
friday saturday sunday januar februar märz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag
sonntag janvier février avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi
samedi dimanche enero febrero marzo abril junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles
jueves viernes sábado domingo gennaio febbraio aprile giugno luglio settembre ottobre novembre dicembre lunedì martedì
mercoledì giovedì venerdì sabato domenica januari februari maart augustus maandag dinsdag woensdag donderdag vrijdag
zaterdag zondag janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
second minute hour day week weekend month year decade century morning evening night time times tonight daily weekly
monthly annual yearly first last next two three four five six seven eight nine ten hundred thousand million billion
top best good great big small old full part parts start end begin introduction introduce overview announce announces
page portal site website web online blog article news story video podcast episode series newsletter edition issue update
report review preview guide tutorial list tip thing people person look find show help work come know think need try
watch listen learn today live latest exclusive breaking opinion editorial photo picture gallery comment subscribe share
available announced launches launched releases released says said gets getting makes making using used way ways
`;

const genericWords: ReadonlySet<string> = new Set(generic.split(/\s+/u).filter((word) => word !== ''));

/** Whether a word in lower case is generic, or the plural of one that is. */
export function isGeneric(word: string): boolean {
  return genericWords.has(word) || genericWords.has(word.replace(/s$/u, '')) || stopWords.has(word);
}
