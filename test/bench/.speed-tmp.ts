import {similarArticles} from '../../src/core/similar/similar.ts';
import {buildTextModel} from '../../src/core/similar/textModel.ts';
import {findCandidates} from '../../src/core/similar/candidates.ts';
let seed=7;const rnd=()=>{seed=(seed*1664525+1013904223)>>>0;return seed/2**32};
const syl=['ka','ro','mi','ten','sol','bar','ne','vu','lo','phi','gra','ster','on','wex','dal','qui'];
const V=60000;const vocab=Array.from({length:V},(_,i)=>{let s='',n=i;do{s+=syl[n%16];n=Math.floor(n/16)}while(n>0);return s});
const zipf=()=>Math.min(V-1,Math.floor(Math.exp(rnd()*Math.log(V)))-1);
const text=(n:number)=>Array.from({length:n},()=>vocab[zipf()]).join(' ');
for(const n of [10000,100000]){seed=7;const docs=Array.from({length:n},(_,i)=>({title:text(9),excerpt:text(38),topics:['t'+Math.floor(rnd()*rnd()*40)],publishedAt:1.6e12+Math.floor(rnd()*n/10)*864e4*1,story:i}));
const t0=performance.now();const m=buildTextModel(docs);const t1=performance.now();const c=findCandidates(m);const t2=performance.now();const l=similarArticles(docs,{model:m,candidates:c});const t3=performance.now();
console.log(n,'model',t1-t0|0,'cand',t2-t1|0,'similar',t3-t2|0,'rss',process.memoryUsage().rss>>20,'lists',l.reduce((a,b)=>a+b.length,0)/n, 'cands',c.documents.length/n);}
