const marks = ['observed', 'inferred'];
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Everything that the vendor documents or that was found out: name, where it stands, and whether it is documented. */
function* facts(document, documented) {
  const resolve = (value, path) => {
    if (!value?.$ref?.startsWith('#/')) {
      return { value, path };
    }

    const target = value.$ref.slice(2).split('/');
    return { value: target.reduce((node, key) => node?.[key], document), path: target };
  };

  for (const [address, item] of Object.entries(document.paths ?? {})) {
    for (const method of methods.filter((name) => item[name])) {
      const operation = item[method];
      const id = operation.operationId;
      const path = ['paths', address, method];
      const known = documented.operations[id];
      yield { name: id, value: operation, path, documented: known !== undefined };

      for (const [index, parameter] of (operation.parameters ?? []).entries()) {
        const found = resolve(parameter, [...path, 'parameters', String(index)]);
        yield { name: found.value?.name, ...found, documented: documented.parameters.includes(found.value?.name) };
      }

      for (const [status, answer] of Object.entries(operation.responses ?? {})) {
        const found = resolve(answer, [...path, 'responses', status]);
        yield { name: `${id} ${status}`, ...found, documented: [...(known ?? []), ...documented.errors].includes(status) };
        for (const [name, header] of Object.entries(found.value?.headers ?? {})) {
          yield { name, value: header, path: [...found.path, 'headers', name], documented: false };
        }
      }
    }
  }

  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    const path = ['components', 'schemas', name];
    yield { name, value: schema, path, documented: documented.schemas[name] !== undefined };
    for (const [member, value] of Object.entries(schema.properties ?? {})) {
      const known = documented.schemas[name]?.includes(member) ?? false;
      yield { name: `${name}.${member}`, value, path: [...path, 'properties', member], documented: known };
    }
  }
}

function problem({ name, value, documented }) {
  const mark = value?.['x-provenance'];
  if (mark !== undefined && !marks.includes(mark)) {
    return `${name} has a provenance other than ${marks.join(' and ')}`;
  }

  if (mark === undefined && !documented) {
    return `${name} needs x-provenance, or a place among what is documented in spectral.yaml`;
  }

  return mark !== undefined && documented ? `${name} is documented and marked as ${mark}; it cannot be both` : undefined;
}

export default (document, documented) => {
  const seen = new Map();
  for (const fact of facts(document, documented)) {
    const message = problem(fact);
    if (message) {
      seen.set(fact.path.join('/'), { message, path: fact.path });
    }
  }

  return [...seen.values()];
};
