const wanted = { success: /^2/, 'client error': /^4/, 'server error': /^5/, default: /^default$/ };

export default (operation) =>
  Object.entries(wanted)
    .filter(([, pattern]) => !Object.keys(operation.responses ?? {}).some((status) => pattern.test(status)))
    .map(([kind]) => ({ message: `${operation.operationId} declares no ${kind} answer` }));
