import {foldStories} from '../../src/core/stories/stories.ts';
import {readdirSync,readFileSync,statSync} from 'node:fs'; import {parse} from 'yaml'; import {join} from 'node:path';
import {buildTextModel} from '../../src/core/similar/textModel.ts'; import {TextComparer} from '../../src/core/stories/pairText.ts';
const docs:any[]=[];const seen=new Map<string,number>();
const add=(d:any,c:string)=>{const u=d.webUrl??d.originalUrl;const k=u?u:d.title;const f=seen.get(k);if(f!==undefined)return f;seen.set(k,docs.length);docs.push({title:String(d.title??''),excerpt:d.excerpt??null,topics:[],id:String(docs.length),provider:d.provider?.domain??'',address:null,listed:[] as number[],storyName:null,standsAlone:false,published:d.published!==false,heat:d.heat??null,quality:d.quality??null,hasImage:!!d.images,completeness:0,publishedAt:d.publishedDateTime?Date.parse(d.publishedDateTime):null,code:c});return docs.length-1};
const walk=(d:string):string[]=>readdirSync(d).sort().flatMap(f=>{const p=join(d,f);return statSync(p).isDirectory()?walk(p):[p]});
let n=0;
for(const f of walk('/work/shared/records')){const m=readFileSync(f,'utf8').split(/^---\s*$/m);let d;try{d=parse(m[1])}catch{continue}if(!d?.title)continue;const ai=f.includes('ai-news');const code=ai?String.fromCharCode(65+n++):'-';const me=add(d,code+(ai?'0':''));if(ai)(d.related??[]).forEach((r:any,i:number)=>docs[me].listed.push(add(r,code+(i+1))))}

const r=foldStories(docs);for(const s of r.stories)if(s.members.length>1){console.log('--');for(const x of s.members)console.log('  ',docs[x.index].code,x.reason,new Date(docs[x.index].publishedAt).toISOString().slice(0,16),docs[x.index].provider,docs[x.index].title.slice(0,100))}
