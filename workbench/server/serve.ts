import { spawn } from "node:child_process";
import { startServer } from "./server";

const port = Number(process.env["PORT"] ?? 3000);

function openBrowser(address: string): void {
  const opener = { darwin: "open", win32: "explorer" }[process.platform as string] ?? "xdg-open";
  spawn(opener, [address], { stdio: "ignore", detached: true }).on("error", () => undefined); // the address is printed anyway
}

startServer(port).then(
  ({ address }) => {
    console.log(`The workbench is ready at ${address}`);
    if (!process.env["CI"]) openBrowser(address);
  },
  (error: NodeJS.ErrnoException) => {
    console.error(error.code === "EADDRINUSE" ? `Port ${port} is taken: set PORT to another one.` : error);
    process.exitCode = 1;
  },
);
