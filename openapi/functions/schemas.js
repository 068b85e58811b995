// Every schema that the document itself holds, with its path: those under components, and those of an answer, a request
// body, a parameter or a header. What is a reference is left out, its target is a schema of its own.
const lists = ['allOf', 'anyOf', 'oneOf'];
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

function* parts(schema, path, role, alternative) {
  if (!isObject(schema) || (schema.$ref && role !== 'member')) {
    return;
  }

  yield { schema, path, role, alternative };
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    yield* parts(member, [...path, 'properties', name], 'member', false);
  }

  for (const key of ['items', 'additionalProperties', 'not']) {
    yield* parts(schema[key], [...path, key], 'part', false);
  }

  for (const key of lists) {
    for (const [index, part] of (schema[key] ?? []).entries()) {
      yield* parts(part, [...path, key, String(index)], 'part', key !== 'allOf');
    }
  }
}

/** The media types of every answer and request body, with their paths. */
export function* contents(node, path = []) {
  if (!isObject(node) && !Array.isArray(node)) {
    return;
  }

  for (const [key, value] of Object.entries(node)) {
    const here = [...path, key];
    if (key === 'content' && isObject(value) && Object.keys(value).every((name) => name.includes('/'))) {
      for (const [type, media] of Object.entries(value)) {
        yield { media, path: [...here, type] };
      }
    } else if (!['examples', 'example', 'schemas'].includes(key)) {
      yield* contents(value, here);
    }
  }
}

/** The parameters and headers, with their paths. */
function* fields(node, path = []) {
  if (!isObject(node) && !Array.isArray(node)) {
    return;
  }

  if (isObject(node.schema)) {
    yield { field: node, path };
    return;
  }

  for (const [key, value] of Object.entries(node)) {
    if (!['examples', 'example', 'schemas', 'content'].includes(key)) {
      yield* fields(value, [...path, key]);
    }
  }
}

export function* schemas(document) {
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    yield* parts(schema, ['components', 'schemas', name], 'schema', false);
  }

  for (const { media, path } of contents(document)) {
    yield* parts(media.schema, [...path, 'schema'], 'part', false);
  }

  // What describes a parameter or a header stands beside its schema.
  for (const { field, path } of fields(document)) {
    yield* parts({ description: field.description, ...field.schema }, [...path, 'schema'], 'part', false);
  }
}
