import { LeftHalfDone } from "./failure";
import { run } from "./run";

/**
 * Writes, and where Excel breaks off, takes back what was begun: Excel carries a batch out up to where it breaks off.
 * `takeBack` gets a batch of its own and must do with anything between nothing and all of it written. The failure is
 * what broke the writing off; where the taking back fails too, it says both.
 */
export async function orTakeBack<T>(
  write: () => Promise<T>,
  takeBack: (context: Excel.RequestContext) => Promise<void>,
): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    await run(takeBack).catch((error: unknown) => {
      throw new LeftHalfDone(
        [cause, error].map((one) => (one instanceof Error ? one.message : String(one))).join("; "),
      );
    });
    throw cause;
  }
}
