import { schemas } from './schemas.js';

export default (document) =>
  [...schemas(document)]
    .filter(({ schema }) => schema.format === 'date-time' && !/\bUTC\b|\boffset\b|\btime zone\b/.test(schema.description ?? ''))
    .map(({ path }) => ({ message: `${path.at(-1)} is a date-time whose description names no zone`, path }));
