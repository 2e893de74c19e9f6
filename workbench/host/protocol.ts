import { invalidArgument, notFound, OfficeError, unsupported } from "./office-error";
import { Remote } from "./remote";

/** A batch of Office.js as it arrives: actions in order, over objects that are given by the path to them. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}
interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | readonly unknown[] | null)[];
}
interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}
interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}
interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}
export interface Answer {
  readonly Results?: readonly { ActionId: number; Value: unknown }[];
  readonly Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

const PATH = { ROOT: 1, NEW: 2, METHOD: 3, PROPERTY: 4, INDEXER: 5, REFERENCE: 6 } as const;
const ACTION = { INSTANTIATE: 1, QUERY: 2, METHOD: 3, SET: 4, TRACE: 5, ENSURE: 6 } as const;

/** Objects that are found by what formulas come to. */
const ASKS_FOR_RESULTS = /^(GetSpill|RemoveDuplicates|GetVisibleView|Find|GetUsedRange)/;

type Members = Record<string, unknown>;
const members = (remote: Remote): Members => remote as unknown as Members;
const isMember = (remote: Remote, name: string): boolean => /^_?[A-Z]/.test(name) && name in remote;
const without = (all: readonly string[], some: readonly string[]): string[] => all.filter((one) => !some.includes(one));
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What an action does to its object before it is done; a test may refuse or delay it. */
export type Gate = (member: string, index: number) => void | Promise<void>;

/** Carries out batches on the objects of one workbook, as Excel's end of the wire does. */
export class Protocol {
  private readonly kept = new Map<string, Remote>();
  private readonly references = new Map<Remote, string>();
  private nextReference = 1;
  /** Tells a property that no version of Excel has: to load it brings nothing, and is no fault. */
  isUnknown: ((type: string, property: string) => boolean) | undefined;
  /** Told of each property that is set: what was given, and what is read then. */
  whenSet: ((member: string, given: unknown, read: unknown) => void) | undefined;

  constructor(
    private readonly root: () => Remote,
    /** Objects that only a batch of the library itself asks for, by the name of their type. */
    private readonly services: Readonly<Record<string, Remote>>,
    /** Waits until all formulas are calculated. */
    private readonly calculated: () => Promise<void>,
    /** Members that every object may have, by which it registers for events. */
    private readonly registering: (remote: Remote, name: string) => (() => void) | undefined,
  ) {}

  /** Whether a batch comes from the library itself, for one of the services, and not from the add-in. */
  isService(batch: Batch): boolean {
    return Object.values(batch.ObjectPaths).some(
      ({ ObjectPathType, Name }) => ObjectPathType === PATH.NEW && Name in this.services,
    );
  }

  async execute(batch: Batch, gate?: Gate): Promise<Answer> {
    const objects = new Map<number, Remote | null>();
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of batch.Actions.entries()) {
      let location = action.Name || (batch.ObjectPaths[action.ObjectPathId]?.Name ?? "");
      try {
        const { Name: path } = batch.ObjectPaths[action.ObjectPathId] ?? {};
        if (path && ASKS_FOR_RESULTS.test(path)) await this.calculated();
        const remote = action.ActionType === ACTION.TRACE ? null : this.resolve(batch, action.ObjectPathId, objects);
        if (remote) location = action.Name ? `${remote.type}.${action.Name}` : remote.type;
        await gate?.(location, index);
        results.push({ ActionId: action.Id, Value: await this.act(batch, action, remote, objects) });
      } catch (error) {
        const known =
          error instanceof OfficeError || typeof (error as { code?: unknown }).code === "string"
            ? (error as OfficeError)
            : new OfficeError("GeneralException", `The workbench failed: ${String(error)}`);
        return {
          Error: {
            Code: known.code,
            Message: known.message,
            Location: location,
            ActionIndex: index,
            HttpStatusCode: 400,
          },
        };
      }
    }
    return { Results: results };
  }

  private async act(
    batch: Batch,
    action: Action,
    remote: Remote | null,
    objects: Map<number, Remote | null>,
  ): Promise<unknown> {
    switch (action.ActionType) {
      case ACTION.TRACE:
      case ACTION.ENSURE:
        return null;
      case ACTION.INSTANTIATE:
        return remote && { ...remote.identity(), ...this.referenceOf(remote) };
      case ACTION.QUERY:
        if (!remote) return null;
        await this.calculated();
        return this.query(remote, action.QueryInfo ?? {});
      case ACTION.METHOD: {
        if (action.Name === "_KeepReference") return this.keep(remote);
        if (action.Name === "_RemoveReference") return this.forget(String(action.ArgumentInfo?.Arguments?.[0]));
        if (!remote) return null;
        const result = await this.call(remote, action.Name, this.argumentsOf(batch, action.ArgumentInfo, objects));
        return result instanceof Remote ? result.identity() : (result ?? null);
      }
      case ACTION.SET: {
        if (!remote) throw notFound();
        if (!isMember(remote, action.Name)) throw unsupported(`${remote.type}.${action.Name}`);
        const [value] = this.argumentsOf(batch, action.ArgumentInfo, objects);
        members(remote)[action.Name] = value;
        this.whenSet?.(`${remote.type}.${action.Name}`, value, members(remote)[action.Name]);
        return null;
      }
      default:
        throw unsupported(`actions of type ${action.ActionType}`);
    }
  }

  private call(remote: Remote, name: string, args: readonly unknown[]): unknown {
    const method = isMember(remote, name) ? members(remote)[name] : this.registering(remote, name);
    if (typeof method !== "function") throw unsupported(`${remote.type}.${name}`);
    return (method as (...values: unknown[]) => unknown).apply(
      remote,
      args.map((value) => value ?? undefined),
    );
  }

  private resolve(batch: Batch, id: number, objects: Map<number, Remote | null>): Remote | null {
    if (objects.has(id)) return objects.get(id)!;
    const path = batch.ObjectPaths[id];
    if (!path) throw invalidArgument(`object path ${id}`);
    const found = this.follow(batch, path, objects);
    objects.set(id, found);
    return found;
  }

  private follow(batch: Batch, path: ObjectPath, objects: Map<number, Remote | null>): Remote | null {
    if (path.ObjectPathType === PATH.ROOT) return this.root();
    if (path.ObjectPathType === PATH.REFERENCE) {
      const kept = this.kept.get(path.Name);
      if (!kept)
        throw new OfficeError(
          "InvalidObjectPath",
          `The object path '${path.Name}' isn't working for what you're trying to do.`,
        );
      return kept;
    }
    if (path.ObjectPathType === PATH.NEW) {
      const service = this.services[path.Name];
      if (!service) throw unsupported(path.Name);
      return service;
    }
    const parent = this.resolve(batch, path.ParentObjectPathId!, objects);
    if (!parent) return null;
    if (path.ObjectPathType === PATH.PROPERTY) {
      if (path.Name === "Workbook" && parent.type === "Workbook") return parent;
      if (!isMember(parent, path.Name)) throw unsupported(`${parent.type}.${path.Name}`);
      return members(parent)[path.Name] as Remote | null;
    }
    const name = path.ObjectPathType === PATH.INDEXER ? "GetItem" : path.Name;
    if (name === "GetItemAt" && parent.items) {
      const item = parent.items()[Number(path.ArgumentInfo?.Arguments?.[0])];
      if (!item) throw notFound();
      return item;
    }
    return this.call(parent, name, this.argumentsOf(batch, path.ArgumentInfo, objects)) as Remote | null;
  }

  /** Arguments with the objects among them in their place. */
  private argumentsOf(batch: Batch, info: ArgumentInfo | undefined, objects: Map<number, Remote | null>): unknown[] {
    const referenced = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, i) => {
      const id = referenced?.[i];
      return typeof id === "number" && id > 0 ? this.resolve(batch, id, objects) : value;
    });
  }

  private keep(remote: Remote | null): null {
    if (remote && !this.references.has(remote)) {
      const id = `r${this.nextReference++}`;
      this.kept.set(id, remote);
      this.references.set(remote, id);
    }
    return null;
  }

  private forget(id: string): null {
    const kept = this.kept.get(id);
    if (kept) this.references.delete(kept);
    this.kept.delete(id);
    return null;
  }

  private referenceOf(remote: Remote): { _ReferenceId: string } | undefined {
    const id = this.references.get(remote);
    return id === undefined ? undefined : { _ReferenceId: id };
  }

  private query(remote: Remote, info: QueryInfo): unknown {
    const select = [...(info.Select ?? [])];
    if (remote.items) {
      const skip = info.Skip ?? 0;
      const items = remote.items().slice(skip, info.Top === undefined ? undefined : skip + info.Top);
      const own = select.filter((name) => remote.scalars.includes(pascal(name)));
      const ofItems = own.length > 0 && own.length === select.length ? ["$none"] : without(select, own);
      return {
        ...(own.length > 0 ? this.pick(remote, own) : {}),
        _Items: items.map((item) => ({ ...item.identity(), ...this.pick(item, ofItems) })),
      };
    }
    return { ...remote.identity(), ...this.pick(remote, select) };
  }

  private pick(remote: Remote, select: readonly string[]): Members {
    const names = select.filter((name) => name !== "$none");
    const wanted =
      select.length === 0 || names.includes("*") ? [...remote.scalars, ...names.filter((name) => name !== "*")] : names;
    // What is asked of one part is asked at once: each item of a collection then bears all of it.
    const asked = new Map<string, string[]>();
    for (const path of wanted) {
      const [head, ...rest] = path.split("/");
      const name = pascal(head!);
      if (!isMember(remote, name)) {
        if (this.isUnknown?.(remote.type, head!)) continue;
        throw unsupported(`${remote.type}.${head!}`);
      }
      const inner = rest.length > 0 ? [rest.join("/")] : [];
      asked.set(name, [...(asked.get(name) ?? []), ...inner]);
    }
    const picked: Members = {};
    for (const [name, inner] of asked) {
      const value = members(remote)[name];
      picked[name] = value instanceof Remote ? this.query(value, { Select: inner }) : value;
    }
    return picked;
  }
}
