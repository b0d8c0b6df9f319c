/** What texts are compared without. English; the build puts that of the paper's language in its place. */

/** Function words, and the words with which news pages talk about themselves, with spaces between. */
export const stopWords = `
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
