#!/usr/bin/env node
// A small program around basic-ftp, so that a library can be one client among the others.
const fs = require("node:fs");
const path = require("node:path");
const ftp = require("basic-ftp");

async function logIn(client) {
  const authority = process.env.FTP_CA;
  await client.access({
    host: process.env.FTP_HOST,
    port: Number(process.env.FTP_PORT),
    user: process.env.FTP_USER,
    password: process.env.FTP_PASSWORD,
    secure: Boolean(authority),
    secureOptions: authority ? { ca: fs.readFileSync(authority) } : undefined,
  });
}

const put = (client, file, target, from) =>
  from === undefined
    ? client.uploadFrom(file, target)
    : client.appendFrom(file, target, { localStart: Number(from) });

const get = (client, source, file) => client.downloadTo(file === "-" ? process.stdout : file, source);

async function putAll(client, directory, ...files) {
  for (const file of files) await put(client, file, `${directory}/${path.basename(file)}`);
}

async function getAll(client, directory, into, ...names) {
  for (const name of names) await get(client, `${directory}/${name}`, path.join(into, name));
}

const verbs = {
  names: async (client, directory) => (await client.list(directory)).forEach((file) => console.log(file.name)),
  put,
  get,
  resume: (client, source, file) => client.downloadTo(file, source, fs.statSync(file).size),
  rename: (client, from, to) => client.rename(from, to),
  delete: (client, name) => client.remove(name),
  mkdir: (client, name) => client.send(`MKD ${name}`),
  rmdir: (client, name) => client.send(`RMD ${name}`),
  "put-tree": (client, directory, target) => client.uploadFromDir(directory, target),
  "get-tree": (client, directory, target) => client.downloadToDir(target, directory),
  "put-all": putAll,
  "get-all": getAll,
};

async function main(verb, ...words) {
  if (verb === "version") {
    console.log(require("basic-ftp/package.json").version);
    return;
  }
  const client = new ftp.Client(60_000);
  try {
    await logIn(client);
    await verbs[verb](client, ...words);
  } finally {
    client.close();
  }
}

main(...process.argv.slice(2)).catch((failure) => {
  console.error(String(failure));
  process.exitCode = 1;
});
