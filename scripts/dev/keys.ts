/** The keys that a person presses on a terminal, one by one. */
export function onKeys(pressed: (key: string) => void): void {
  const { stdin } = process;
  if (!stdin.isTTY) return;
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  stdin.on("data", (keys: string) => {
    for (const key of keys) pressed(key);
  });
  stdin.resume();
}

/** Lets the terminal do with keys what it did before. */
export function endKeys(): void {
  const { stdin } = process;
  if (!stdin.isTTY) return;
  stdin.setRawMode(false);
  stdin.pause();
}

// What a terminal sends for Ctrl-C where keys are read one by one.
export const interrupt = "\u0003";
