import {measureStorySpeed} from './storySpeed.ts'; measureStorySpeed(process.argv.slice(2).map(Number));
