import { dotnet } from './_framework/dotnet.js';

// The address of the sandbox stands in the address of the page.
const sandbox = new URLSearchParams(location.search).get('sandbox');
await dotnet.withApplicationArguments(sandbox).run();
