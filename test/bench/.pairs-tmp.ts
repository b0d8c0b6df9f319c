import {readdirSync,readFileSync,statSync} from 'node:fs'; import {parse} from 'yaml'; import {join} from 'node:path';
import {buildTextModel} from '../../src/core/similar/textModel.ts'; import {TextComparer} from '../../src/core/stories/pairText.ts';
const docs:any[]=[];const seen=new Map<string,number>();
const add=(d:any,c:string)=>{const u=d.webUrl??d.originalUrl;const k=u?u:d.title;const f=seen.get(k);if(f!==undefined)return f;seen.set(k,docs.length);docs.push({title:String(d.title??''),excerpt:d.excerpt??null,topics:[],publishedAt:d.publishedDateTime?Date.parse(d.publishedDateTime):null,code:c});return docs.length-1};
const walk=(d:string):string[]=>readdirSync(d).sort().flatMap(f=>{const p=join(d,f);return statSync(p).isDirectory()?walk(p):[p]});
let n=0;
for(const f of walk('/work/shared/records')){const m=readFileSync(f,'utf8').split(/^---\s*$/m);let d;try{d=parse(m[1])}catch{continue}if(!d?.title)continue;const ai=f.includes('ai-news');const code=ai?String.fromCharCode(65+n++):'-';add(d,code+(ai?'0':''));if(ai)(d.related??[]).forEach((r:any,i:number)=>add(r,code+(i+1)))}
const m=buildTextModel(docs);const c=new TextComparer(m);const out:any[]=[];
for(let a=0;a<docs.length;a++)for(let b=0;b<a;b++){const A=docs[a],B=docs[b];if(A.publishedAt===null||B.publishedAt===null||Math.abs(A.publishedAt-B.publishedAt)>14*864e5)continue;const p=c.compare(a,b);if(p.all<.12)continue;out.push([p.all,p.titles,p.excerpts,p.sharedWording,p.titleCover,(Math.abs(A.publishedAt-B.publishedAt)/864e5)].map(x=>x.toFixed(2)).join(' ')+` ${B.code}~${A.code} ${B.title.slice(0,60)} ~ ${A.title.slice(0,60)}`)}
out.sort().reverse();console.log(out.join('\n'));
