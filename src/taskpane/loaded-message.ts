import type { Loaded } from "../excel/load-template";
import { said } from "./messages";
import type { Message } from "./work";

/** How a load of the template ended; what did not go as it should is a warning. */
export function loadedMessage(loaded: Loaded): Message {
  const odd = loaded.renamed.length + loaded.undressed.size + loaded.blocked.length + loaded.left.length > 0;
  return { intent: odd ? "warning" : "success", text: said.loaded(loaded) };
}
