/**
 * What the page of Excel on the web and the add-in in its frame say to each other: the loader office.js and its library
 * run as shipped, find the page by the address of the pane, and exchange messages with it.
 */
import type { Host } from "../host";
import { newestSets } from "../host/requirement-sets";
import { Remote } from "../host/remote";

const REQUEST = 0;
const RESPONSE = 1;
const INVOKE = 0;
const TO_CALL = 0;
const OF_EVENT = 1;
const REFUSED = -2;
const SERIALIZER = 1;
/** The library's numbers of what it asks to be done. */
const METHOD = { loadSettings: 75, saveSettings: 76, richApi: 93 } as const;
const EXCEL_ON_THE_WEB = 16;
/** A shared runtime (1) in which custom functions run (2). */
const FLAGS = 3;

interface Request {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}
interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
}
interface HostEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId?: string;
  readonly message: unknown;
}

/** The address by which the loader knows that it is in Excel on the web, and who is around it. */
export function addressInExcel(pane: string, locale = "en-US"): string {
  const host = ["Excel", "Web", "16.01", locale, "", "", "", FLAGS].join("$");
  return `${pane}?_host_Info=${host}#&_xdm_Info=workbench|pane|${location.origin}/`;
}

class AppRuntimeService extends Remote {
  override readonly type = "AppRuntimeService";
  private state = "Visible";
  constructor(private readonly show: (shown: boolean) => void) {
    super();
  }
  SetAppRuntimeState(state: string): void {
    this.state = state;
    this.show(state === "Visible");
  }
  GetAppRuntimeState(): string {
    return this.state;
  }
}

class AddinInternalService extends Remote {
  override readonly type = "AddinInternalService";
  constructor(readonly NotifyActionHandlerReady: () => void) {
    super();
  }
}

/** Answers the add-in in the frame; `ready` is called once its handlers can be reached. */
export function listenTo(
  frame: HTMLIFrameElement,
  host: Host,
  show: (shown: boolean) => void,
  ready: () => void,
  played: Readonly<Record<string, string>>,
): void {
  let number = 0;
  let listening: Request | undefined;
  const say = (to: Request, kind: number, data: unknown, code = 0) =>
    frame.contentWindow!.postMessage(
      JSON.stringify({
        _messageType: RESPONSE,
        _responseType: kind,
        _actionName: to._actionName,
        _conversationId: to._conversationId,
        _correlationId: to._correlationId,
        _errorCode: code,
        _origin: location.origin,
        _serializerVersion: SERIALIZER,
        _data: data,
      }),
      location.origin,
    );
  const settings = () => [...host.book.settings].map(([Name, value]) => ({ Name, Value: JSON.stringify(value) }));
  host.serve("Microsoft.AppRuntime.AppRuntimeService", new AppRuntimeService(show));
  host.serve("Microsoft.InternalService.AddinInternalService", new AddinInternalService(ready));

  const method = (request: Request) => {
    const call = request._data as MethodCall;
    const done = (more: object) => say(request, TO_CALL, { Version: 1, Error: 0, ...more });
    switch (call.DdaMethod.DispatchId) {
      case METHOD.richApi: {
        const [, , , , body, , flags] = call.ArrayData!;
        const message = JSON.stringify({ id: number++, type: 1, flags, message: { body } });
        return host.receive(message, (answer) => {
          const { statusCode, body: content } = (
            JSON.parse(answer) as { message: { statusCode: number; body: string } }
          ).message;
          done({ Data: [statusCode, [], content] });
        });
      }
      case METHOD.loadSettings:
        return done({ Properties: { Settings: settings() } });
      case METHOD.saveSettings:
        host.book.settings.clear();
        for (const [name, value] of call.DdaSettingsMethod!.Properties)
          host.book.settings.set(name, JSON.parse(value) as unknown);
        return done({});
      default:
        return say(request, TO_CALL, `The workbench does not support method ${call.DdaMethod.DispatchId}`, REFUSED);
    }
  };
  const context = () => ({
    _id: "pane",
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: "16.0",
    _appUILocale: "en-US",
    _dataLocale: "en-US",
    _docUrl: `${location.origin}/Book1.xlsx`,
    _clientMode: 0,
    _settings: settings().map(({ Name, Value }) => [Name, Value]),
    _reason: "documentOpened",
    _osfControlType: 1,
    _correlationId: "",
    _requirementMatrix: JSON.stringify(newestSets(played)),
    _featureGates: {},
    _initialDisplayMode: 2,
  });
  const answer = (request: Request) => {
    if (request._actionType !== INVOKE) {
      if (request._actionName === "richApiMessage") listening = request;
      return say(request, TO_CALL, { Error: 0 });
    }
    if (request._actionName === "ContextActivationManager_getAppContextAsync") return say(request, TO_CALL, context());
    if (request._actionName === "executeMethod") return method(request);
    // What else the library tells the page (where the focus is, its own timings) wants no answer.
  };
  window.addEventListener("message", ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== location.origin || typeof data !== "string") return;
    const request = JSON.parse(data) as Request;
    if (request._messageType === REQUEST) answer(request);
  });
  host.connect((message) => {
    const { entries } = (message as { message: { entries: readonly HostEntry[] } }).message;
    const texts = entries.map(({ messageCategory, messageType, targetId = "", message: content }) => [
      messageCategory,
      messageType,
      targetId,
      typeof content === "string" ? content : JSON.stringify(content),
    ]);
    if (listening) say(listening, OF_EVENT, { ArrayData: texts });
  });
}
