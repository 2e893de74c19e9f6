const { X509Certificate } = require("node:crypto");
const { existsSync, mkdirSync, readFileSync } = require("node:fs");
const { homedir } = require("node:os");
const { join } = require("node:path");
const certificates = require("office-addin-dev-certs");

const FOLDER = join(homedir(), ".office-addin-dev-certs");

/**
 * Key and certificate of https://localhost. Where Excel runs, Microsoft's tool has the system trust it and asks the user
 * first; elsewhere a certificate is made and nothing is installed.
 */
async function certificateOf(platform) {
  if (platform === "win32" || platform === "darwin") return certificates.getHttpsServerOptions();
  return madeCertificate(FOLDER);
}

/** A certificate in a folder, made anew when it has run out. */
async function madeCertificate(folder) {
  mkdirSync(folder, { recursive: true });
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
  const sound = [ca, cert, key].every((path) => existsSync(path)) && isValid(readFileSync(cert));
  if (!sound) await certificates.generateCertificates(ca, cert, key);
  const [caText, certText, keyText] = [ca, cert, key].map((path) => readFileSync(path));
  return { ca: caText, cert: certText, key: keyText };
}

const isValid = (cert) => new Date(new X509Certificate(cert).validTo) > new Date();

module.exports = { certificateOf, madeCertificate };
