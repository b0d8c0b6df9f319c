import {readdirSync,readFileSync,existsSync} from 'node:fs'; import {parse} from 'yaml';
import {similarArticles} from '../../src/core/similar/similar.ts';
const files=[...readdirSync('seeds').filter(f=>f.endsWith('.md')).map(f=>'seeds/'+f),...(existsSync('seeds/landmarks')?readdirSync('seeds/landmarks').map(f=>'seeds/landmarks/'+f):[])];
let docs:any[]=files.map((f,i)=>{const d=parse(readFileSync(f,'utf8').split(/^---\s*$/m)[1]!);return{title:d.title,excerpt:d.excerpt,topics:d.topics,publishedAt:Date.parse(d.publishedDateTime)}});
if(docs.length<30)docs=[docs[0],...readFileSync('/work/shared/landmarks.tsv','utf8').trim().split('\n').slice(1).map(l=>{const[t,d,,tp]=l.split('\t');return{title:t,excerpt:null,topics:['AI',...tp!.split('; ')],publishedAt:Date.parse(d!)}})];
docs=docs.map((d,i)=>({...d,story:i}));
similarArticles(docs).forEach((l,i)=>{console.log('##',docs[i].title.slice(0,70),docs[i].topics.join());for(const s of l)console.log('   ',s.score,docs[s.index].title.slice(0,60),'|',s.shared.join(', '))});
