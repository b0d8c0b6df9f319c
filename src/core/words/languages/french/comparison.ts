import type { Words } from '../../english.ts';

/** What French texts are compared without. */
export const comparison: Words['comparison'] = {
  stopWords: `
a à afin ai ainsi alors après as assez au aucun aucune aujourd hui aujourd'hui auprès auquel aura auraient aurait aussi
autant autre autres aux auxquels avaient avait avant avec avez avoir avons ayant beaucoup bien car ce ceci cela celle celles
celui cependant ces cet cette ceux chaque chez ci comme comment contre dans de déjà depuis des dès desquels deux devant
devait devrait doit doivent donc dont du duquel durant elle elles en encore enfin entre envers es est et étaient était étant
etc être été eu eux fait faire font furent fut grâce hors ici il ils j je jamais jusqu jusque l la là laquelle le lequel les
lesquels leur leurs lors lorsqu lorsque lui ma mais malgré me même mêmes mes mettre mis moi moins mon n ne ni non nos notre
nous on ont or ou où par parce parfois parmi pas pendant personne peu peut peuvent plus plusieurs plutôt pour pourquoi
pourrait pouvait pouvoir près presque pris puis puisqu puisque qu quand quant que quel quelle quelles quelqu quelque quelques
quels qui quoi rien s sa sans sauf se selon sera seraient serait seront ses si sinon soit son sont sous souvent suis sur ta
tandis tant te tel telle telles tels tes toi ton toujours tous tout toute toutefois toutes très trop tu un une va vers
veut veulent via voici voilà voir vont vos votre vous vu y
lire hier cliquez continuer suite publié
`,
};
