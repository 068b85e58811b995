import { contents } from './schemas.js';

export default (document) =>
  [...contents(document)].flatMap(({ media, path }) => [
    ...(Object.keys(media.examples ?? {}).length === 0 && media.example === undefined ? [{ message: 'there is no example', path }] : []),
    ...(media.schema === undefined ? [{ message: 'there is no schema, so any example is right', path }] : []),
  ]);
