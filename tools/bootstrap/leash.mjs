// Loaded into the product before its own first line: when the bootstrap is killed, so is what it started. Otherwise
// a `kill -9` of `npm start` would leave a terminal running that nobody sees, holding the data folder.

// Only the bootstrap's own child is on the leash: what that child starts (a watchdog that must outlive it) inherits
// this import, but has another parent.
if (process.channel !== undefined && process.env['KAVACH_LEASH'] === String(process.ppid)) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  // The leash alone does not keep the product running.
  process.channel?.unref();
}
