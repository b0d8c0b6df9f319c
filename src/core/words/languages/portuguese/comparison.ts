import type { Words } from '../../english.ts';

/** What Portuguese texts are compared without. */
export const comparison: Words['comparison'] = {
  stopWords: `
a à ao aos apenas após aquela aquelas aquele aqueles aqui as às assim até através cada com como contra contudo cuja cujo da
dá daquele das de dela delas dele deles depois desde dessa desse desta deste deve devem disse diz do dois dos durante e é ela
elas ele eles em embora enquanto então entre era eram essa essas esse esses esta está estamos estão estar estas estava
estavam este esteve estes estou eu faz fazem fazer fez foi for fora foram fosse graças há havia isso isto já la lá lhe lhes
lo logo mais mas me mediante meio mesma mesmas mesmo mesmos meu meus minha muita muitas muito muitos na nada não nas nem nenhum
nenhuma nessa nesse nesta neste ninguém no nos nós nossa nossas nosso nossos num numa nunca o onde ontem os ou outra outras
outro outros para pela pelas pelo pelos perante pode podem poderá poderia pois por porém porque pouca pouco poucos pôde quais
qual qualquer quando quanto quase que quê quem quer se sem sempre sendo ser será serão seria seu seus si sido sim só sob
sobre somos sua suas tal tais também tampouco tão te tem têm tenha ter terá teve tinha tinham toda todas todavia todo todos
tu tudo última um uma umas uns vai vão várias vários vez vezes você vocês
ler hoje clique continuar leia publicado
`,
};
