import { contents } from './schemas.js';

export default (document) =>
  [...contents(document)]
    .filter(({ media }) => Object.keys(media.examples ?? {}).length === 0 && media.example === undefined)
    .map(({ path }) => ({ message: 'there is no example', path }));
