import type { Platform } from "../host/platform";

/** What the page of the workbench and the frame of the add-in say to each other. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

export interface WorkbenchHost {
  /** The Excel that is played, as Office.context.platform names it. */
  readonly platform: Platform;
  /** What the document's settings hold. */
  readonly settings: Map<string, unknown>;
  receive(text: string, reply: (text: string) => void): void;
  /** Tells the host how to reach the add-in's custom functions. */
  connectFunctions(send: (message: unknown) => void): void;
  isSetSupported(name: string, version: string): boolean;
  showPane(shown: boolean): void;
  paneReady(): void;
}

export interface WorkbenchWindow extends Window {
  workbenchHost: WorkbenchHost;
}
