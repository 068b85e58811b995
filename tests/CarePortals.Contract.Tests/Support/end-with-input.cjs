// Ends a server when whoever started it closes the server's input, or is gone.
process.stdin.resume();
process.stdin.on('end', () => process.exit());
