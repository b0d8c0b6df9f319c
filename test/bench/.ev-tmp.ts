import {evaluateStories} from './stories.ts'; evaluateStories('/work/shared/records');
