import {readdirSync,readFileSync,statSync} from 'node:fs'; import {parse} from 'yaml'; import {join} from 'node:path';
import {similarArticles} from '/tmp/st/t/core/similar/similar.ts';
import {foldWord} from '/tmp/st/t/core/similar/terms.ts';
const docs:any[]=[];const seen=new Map<string,number>();const listed:[number,number][]=[];
const add=(d:any)=>{const u=d.webUrl??d.originalUrl;const k=u?u:d.title;const f=seen.get(k);if(f!==undefined)return f;seen.set(k,docs.length);docs.push({title:String(d.title??''),excerpt:d.excerpt??null,topics:d.topics??[],publishedAt:d.publishedDateTime?Date.parse(d.publishedDateTime):null,story:docs.length,provider:d.provider?.domain});return docs.length-1};
const walk=(d:string):string[]=>readdirSync(d).sort().flatMap(f=>{const p=join(d,f);return statSync(p).isDirectory()?walk(p):[p]});
for(const f of walk('/work/shared/records')){const m=readFileSync(f,'utf8').split(/^---\s*$/m);let d;try{d=parse(m[1])}catch{continue}if(!d?.title)continue;const i=add(d);if(f.includes('ai-news'))for(const r of d.related??[]){if(typeof r==='object'){const j=add(r);if(j!==i)listed.push([i,j])}}}
console.log(docs.length,'docs',listed.length,'listed');
// plain baseline
function plain(fold:(w:string)=>string[]){const tok=(t:string)=>(t.match(/[\p{L}\p{N}]+/gu)??[]).flatMap(fold);const vs=docs.map(d=>{const m=new Map<string,number>();for(const w of [...tok(d.title),...tok(d.title),...tok(d.excerpt??'')])m.set(w,(m.get(w)??0)+1);return m});const df=new Map<string,number>();for(const v of vs)for(const k of v.keys())df.set(k,(df.get(k)??0)+1);for(const v of vs){let s=0;for(const[k,t]of v){const w=t*Math.log(docs.length/df.get(k)!);v.set(k,w);s+=w*w}s=Math.sqrt(s)||1;for(const[k,w]of v)v.set(k,w/s)}
let hit=0;const cache=new Map<number,number[]>();for(const[i,j]of listed){let top=cache.get(i);if(!top){const sc=vs.map((v,o)=>{if(o===i)return -1;let s=0;for(const[k,w]of vs[i]!)s+=w*(v.get(k)??0);return s});top=sc.map((s,o)=>[s,o] as const).sort((a,b)=>b[0]-a[0]).slice(0,10).map(x=>x[1]);cache.set(i,top)}if(top.includes(j))hit++}return hit/listed.length}
console.log('plain',plain(w=>[w.toLowerCase()]),'folded',plain(foldWord));
const lists=similarArticles(docs,{limit:10});let h=0;for(const[i,j]of listed){if(lists[i]!.some((s:any)=>s.index===j))h++;}
console.log('ours, no stories',h/listed.length);
if(process.argv[2])for(const i of new Set(listed.map(l=>l[0]))){console.log('##',docs[i].title.slice(0,90));for(const s of lists[i]!)console.log('  ',listed.some(l=>l[0]===i&&l[1]===s.index)?'*':' ',s.score,docs[s.index].title.slice(0,80),'|',s.shared.join(', '));for(const l of listed.filter(l=>l[0]===i&&!lists[i]!.some(s=>s.index===l[1])))console.log('   MISS',docs[l[1]].title.slice(0,100))}
