import { Remote } from "../remote";

/** An object whose properties are kept as they are set: print settings and the like, which the page does not act on. */
export function scalarBag(
  type: string,
  bag: Record<string, unknown>,
  names: readonly string[],
  methods: Record<string, Remote | ((...args: never[]) => unknown)> = {},
): Remote {
  class Bag extends Remote {
    override readonly type = type;
    override readonly scalars = names;
  }
  const remote = new Bag();
  for (const name of names) {
    Object.defineProperty(remote, name, {
      get: () => bag[name] ?? null,
      set: (value: unknown) => (bag[name] = value),
      enumerable: true,
    });
  }
  return Object.assign(remote, methods);
}
