import { Host } from "../host";
import type { FunctionsMetadata } from "../host/custom-functions";
import { downloads, platformNamed } from "../host/platform";
import { isSetSupported } from "../host/requirement-sets";
import { addressInExcel, listenTo } from "./around";
import { drawCharts } from "./charts";
import { consoleOf } from "./console";
import { gridFace } from "./face";
import { countIndents } from "./overflow";
import { drawRibbon, readManifest } from "./ribbon";
import type { WorkbenchHost } from "./wire";
import "./calibri.css";
import "./page.css";

const ADDIN = "/addin/";

/** Tests may open a workbook that a host has saved. */
interface TestWindow extends Window {
  readonly savedWorkbook?: string;
}

interface AddinWindow extends Window {
  Office?: { actions?: { _association?: { mappings: Record<string, (event: unknown) => void> } } };
}

const fetched = (path: string) => fetch(path).then((answer) => answer.text());
const byId = (id: string) => document.getElementById(id)!;

/** The grid measures texts as it draws them first; a font that comes later would leave them cut. */
const fontsLoaded = () =>
  Promise.all(["", "bold ", "italic ", "italic bold "].map((look) => document.fonts.load(`${look}11pt Calibri`)));

async function start(): Promise<void> {
  await fontsLoaded();
  countIndents();
  const ribbon = readManifest(await fetched(`${ADDIN}manifest.xml`), ADDIN);
  const metadata = JSON.parse(await fetched(ribbon.metadataUrl)) as FunctionsMetadata;
  const host = new Host(metadata, ribbon.namespace, gridFace(byId("grid")), (window as TestWindow).savedWorkbook);
  // ?platform=Mac plays Excel for Mac, ?ExcelApi=1.9 plays an Excel that is no newer; ?CustomFunctionsRuntime=0 one without custom functions.
  const played = Object.fromEntries(new URLSearchParams(location.search));
  // ?decimal=,&thousands=.&date=dd.MM.yyyy plays one that says it writes so.
  for (const key of ["decimal", "thousands", "date"] as const)
    host.book.writing[key] = played[key] ?? host.book.writing[key];
  const pane = byId("pane");
  const frame = byId("frame") as HTMLIFrameElement;
  const showPane = (shown: boolean) => pane.classList.toggle("shown", shown);
  let functions: ((message: unknown) => void) | undefined;

  const platform = platformNamed(played["platform"]);
  // A browser that is told not to download does as the web view of Excel for Mac: nothing.
  if (!downloads(platform)) frame.setAttribute("sandbox", "allow-same-origin allow-scripts allow-forms");
  const wire: WorkbenchHost = {
    platform,
    settings: host.book.settings,
    receive: (text, reply) => host.receive(text, reply),
    connectFunctions: (send) => (functions = send),
    isSetSupported: (name, version) => isSetSupported(name, version, played),
    showPane,
    paneReady: () => {
      if (functions) host.connect(functions);
      document.body.dataset["ready"] = "true";
    },
  };
  Object.assign(window, { workbenchHost: wire, workbench: consoleOf(host), host });

  drawCharts(host, byId("grid"), byId("charts"));
  drawRibbon(byId("ribbon"), ribbon, ({ action }) => {
    if (action.kind === "ShowTaskpane") return void showPane(true);
    const mappings = (frame.contentWindow as AddinWindow).Office?.actions?._association?.mappings;
    const act = mappings?.[action.name.toUpperCase()];
    if (!act) throw new Error(`the add-in associates no action with ${action.name}`);
    act({ completed: () => undefined });
  });
  byId("close").addEventListener("click", () => showPane(false));
  // The frame is there from the start, shown or not: a shared runtime outlives its pane.
  // ?loader=shipped has Microsoft's loader find this page as it finds Excel on the web, which takes https.
  const shipped = played["loader"] === "shipped";
  if (shipped) listenTo(frame, host, showPane, () => (document.body.dataset["ready"] = "true"), played);
  frame.src = shipped ? addressInExcel(ribbon.paneUrl) : ribbon.paneUrl;
  showPane(true);
}

void start();
