import type { Bridge } from "./wire";

/** Names tied to functions, as the library expects them from the loader: by name in upper case, with a way to listen. */
export class Association {
  readonly mappings: Record<string, unknown> = {};
  private readonly listeners: (() => void)[] = [];
  associate(name: string, act: unknown): void {
    this.mappings[name.toUpperCase()] = act;
    this.listeners.forEach((listener) => listener());
  }
  onchange(listener: () => void): void {
    this.listeners.push(listener);
  }
}

/** The flag by which the host says that custom functions run in this page. */
const RUNS_CUSTOM_FUNCTIONS = 2;

/** What Office.context says of the host. */
export interface Context {
  readonly requirements: { isSetSupported(name: string, version?: string | number): boolean };
  readonly [name: string]: unknown;
}

/** Puts into the global scope what the library looks for when it loads; the library then sets the bridge's other end. */
export function prepareForLibrary(
  scope: Record<string, unknown>,
  context: Context,
  send: (text: string) => void,
): Bridge {
  const bridge: Bridge = { sendMessageToHost: send };
  const functions = new Association();
  const actions = new Association();
  Object.assign(scope, {
    _richApiNativeBridge: bridge,
    CustomFunctionMappings: {},
    CustomFunctions: {
      _association: functions,
      associate: (name: string, act: unknown) => functions.associate(name, act),
    },
    Office: {
      actions: { _association: actions, associate: (name: string, act: unknown) => actions.associate(name, act) },
    },
    OSF: { _OfficeAppFactory: { getHostInfo: () => ({ flags: RUNS_CUSTOM_FUNCTIONS }), getContext: () => context } },
  });
  return bridge;
}
