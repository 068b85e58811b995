import { schemas } from './schemas.js';

export default (document) =>
  [...schemas(document)]
    .filter(({ schema, path }) => !schema.description?.trim() && !path.includes('allOf'))
    .map(({ path }) => ({ message: `${path.at(-1)} has no description of its own`, path }));
