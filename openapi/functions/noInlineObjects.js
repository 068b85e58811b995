import { schemas } from './schemas.js';

const isObject = ({ type, properties, additionalProperties }) =>
  type === 'object' || properties !== undefined || typeof additionalProperties === 'object';

// "A text or an object": the object is only named here, its members stand on the schema around it.
const isAlternative = ({ schema, alternative }) =>
  alternative && schema.properties === undefined && schema.additionalProperties === undefined;

export default (document) =>
  [...schemas(document)]
    .filter((found) => found.role !== 'schema' && isObject(found.schema) && !isAlternative(found))
    .map(({ path }) => ({ message: `${path.at(-1)} is an object without a name; move it to components/schemas`, path }));
