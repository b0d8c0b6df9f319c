import type { Words } from '../../english.ts';

/** What German texts are compared without. */
export const comparison: Words['comparison'] = {
  stopWords: `
ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes ans auch auf aus außer bald bei
beide beiden beim bereits bevor bin bis bisher bist da dabei dadurch dafür dagegen daher dahin damit danach daneben dann
daran darauf daraus darf darin darüber darum darunter das dass davon davor dazu dein deine dem den denen denn dennoch der
deren des deshalb dessen desto die dies diese diesem diesen dieser dieses doch dort du durch durfte dürfen eher ein eine
einem einen einer eines einige einigen einiger einiges einmal er erst es etwa etwas euch euer eure falls fast für gab ganz
gar gegen geht gemacht genau gerade gewesen gibt gilt ging habe haben hat hatte hatten hätte hätten hier hinter ich ihm ihn
ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem ins ist ja je jede jedem jeden jeder jedes jedoch jemand jene jetzt
kam kann kaum kein keine keinem keinen keiner kommt können könnte könnten konnte konnten künftig lassen lässt macht machen
mal man manche mehr mein meine meist mich mir mit müssen muss musste mussten nach nachdem nämlich neben nein nicht nichts
niemand noch nun nur ob obwohl oder oft ohne schon sehr sei seien sein seine seinem seinen seiner seines seit selbst sich
sie sieht sind so sogar solche soll sollen sollte sollten sondern sonst sowie statt steht trotz über um und uns unser unsere
unter viel viele vielen vom von vor war wäre waren warum was weg wegen weil weitere weiteren weiterhin welche welcher
welches wenig wenige weniger wenn wer werde werden wie wieder will wir wird wo wobei wohl wollen wollte worden wurde würde
wurden würden während zu zudem zum zur zwar zwischen
lesen weiterlesen heute gestern klicken mehr erschien beitrag
`,
};
