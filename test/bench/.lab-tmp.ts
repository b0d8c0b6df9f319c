import {Names} from '../../src/core/stories/names.ts';
import {labelled} from '../core/stories/labelled.ts'; import {measureStories,storyDocuments} from '../core/stories/measure.ts'; import {foldStories} from '../../src/core/stories/stories.ts';
import {TextComparer} from '../../src/core/stories/pairText.ts';import {ConflictFinder} from '../../src/core/stories/conflicts.ts';import {buildTextModel} from '../../src/core/similar/textModel.ts';
let L=labelled; if(process.argv[2]){const h=(await import('../core/stories/heldOut.ts')).heldOut;L=process.argv[2]==='h'?h:[...labelled,...h]}
const d=storyDocuments(L);const r=foldStories(d);const q=measureStories(r.storyOf,L.map(x=>x.story));
const m=buildTextModel(d),t=new TextComparer(m),c=new ConflictFinder(d,m,new Names(d,m));
const show=(p:[number,number])=>{const x=t.compare(...p);console.log('  ',Object.entries(x).map(([k,v])=>k.slice(0,6)+' '+v.toFixed(2)).join(' '),c.conflict(...p,x,false)?'CONFLICT':'',L[p[0]]!.title.slice(0,60),'~',L[p[1]]!.title.slice(0,60))};
console.log(L.length,'P',q.precision.toFixed(3),'R',q.recall.toFixed(3),'B3',q.b3.toFixed(3));console.log('FALSE');q.falseMerges.forEach(show);console.log('MISS');q.misses.forEach(show);
