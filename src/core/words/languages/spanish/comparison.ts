import type { Words } from '../../english.ts';

/** What Spanish texts are compared without. */
export const comparison: Words['comparison'] = {
  stopWords: `
a además ahora al algo alguien algún alguna algunas alguno algunos allí ambos ante antes aquel aquella aquellas aquellos aquí
así aún aunque bajo bien cada casi como cómo con contra cual cuál cuales cualquier cuando cuándo cuanto da dan de debe deben
debido del demás dentro desde después dice dijo donde dónde dos durante e el él ella ellas ellos en entonces entre era eran
eres es esa esas ese eso esos está ésta están estar estaba estaban estas este esto estos estuvo fue fuera fueron gracias ha
había habían haber hace hacen hacer hacia han hasta hay haya he hemos hizo hoy incluso la las le les lo los luego más me
mediante mejor menos mi mientras mis misma mismas mismo mismos mucha muchas mucho muchos muy nada nadie ni ningún ninguna
ninguno no nos nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para parece pero poca pocas poco
pocos podría podrían poder por porque pronto pudo puede pueden pues que qué quien quién quienes quiere se sea sean según ser
será serán sería si sí sido siempre siendo sigue sin sino sobre sólo solo somos son soy su sus tal tales también tampoco tan
tanto te tenía tener tenido tiene tienen toda todas todavía todo todos tras tu tus tuvo u un una unas uno unos usted ustedes
va van varias varios vez veces y ya yo
leer ayer clic continuar publicado
`,
};
