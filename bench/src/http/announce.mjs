/** Listens on a free port, tells it to the parent process, and ends with it. */
export function announce(server) {
  server.listen(0, '127.0.0.1', () => {
    process.send(server.address().port);
  });
  process.on('disconnect', () => process.exit(0));
}
