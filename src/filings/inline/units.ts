import { LIMITS } from "../open/limits";
import { unreadable } from "../sentences";
import type { Element } from "./markup";

/** iso4217:USD and xbrli:shares by their last part. */
const plain = (measure: string): string => measure.trim().replace(/^.*:/, "");

/** Collects the units of a filing: USD, shares, USD/shares. */
export class Units {
  readonly byId = new Map<string, string>();
  private id: string | null = null;
  private measures: string[] = [];
  private below: string[] = [];
  private inDenominator = false;
  private content: string | null = null;

  open({ vocabulary, name, attributes }: Element): void {
    if (vocabulary !== "xbrli") return;
    if (name === "unit") {
      if (this.byId.size >= LIMITS.units) throw unreadable("units");
      this.id = attributes.id ?? "";
      this.measures = [];
      this.below = [];
      this.inDenominator = false;
    } else if (name === "unitDenominator") this.inDenominator = true;
    else if (name === "measure") this.content = "";
  }

  text(text: string): void {
    if (this.id !== null && this.content !== null && this.content.length < LIMITS.text) this.content += text;
  }

  close({ vocabulary, name }: Element): void {
    if (vocabulary !== "xbrli" || this.id === null) return;
    if (name === "measure" && this.content !== null) {
      (this.inDenominator ? this.below : this.measures).push(plain(this.content));
      this.content = null;
    } else if (name === "unitDenominator") this.inDenominator = false;
    else if (name === "unit") {
      const above = this.measures.join("*");
      if (above !== "") this.byId.set(this.id, this.below.length ? `${above}/${this.below.join("*")}` : above);
      this.id = null;
    }
  }
}
