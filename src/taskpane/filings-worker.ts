import { type Port, type Reply, type Request, serve } from "../filings/service";

/** Entry of the worker that reads filings: a file of its own, fetched when the first filing is given. */
serve(self as unknown as Port<Request, Reply>);
