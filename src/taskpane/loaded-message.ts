import type { Loaded } from "../excel/load-template";
import { loadedText, oddities } from "./loaded-words";
import type { Message } from "./work";

/** How a load of the template ended; what did not go as it should is a warning. */
export function loadedMessage(loaded: Loaded): Message {
  const odd = oddities(loaded).length + loaded.left.length > 0;
  return { intent: odd ? "warning" : "success", text: loadedText(loaded) };
}
