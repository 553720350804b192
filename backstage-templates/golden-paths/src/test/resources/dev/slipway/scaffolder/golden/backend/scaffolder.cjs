// Runs templates in Backstage's own scaffolder, without what changes something elsewhere.
// scaffolder.cjs --version, or scaffolder.cjs CASES ANSWERS: two JSON files.
"use strict";
const fs = require("fs");
const name = "@backstage/plugin-scaffolder-backend";

if (process.argv[2] === "--version") {
  const manifest = require.resolve(name).replace(/(plugin-scaffolder-backend)\/.*/, "$1/package.json");
  console.log("scaffolder-backend " + JSON.parse(fs.readFileSync(manifest)).version);
  process.exit(0);
}

const { startTestBackend, mockServices } = require("@backstage/backend-test-utils");
const { catalogServiceMock } = require("@backstage/plugin-catalog-node/testUtils");

const user = {
  apiVersion: "backstage.io/v1alpha1",
  kind: "User",
  metadata: { name: "mock", namespace: "default" },
  spec: { memberOf: [] },
};

async function main(cases, answers) {
  const backend = await startTestBackend({
    features: [
      require(name).default,
      catalogServiceMock.factory({ entities: [user] }),
      mockServices.rootConfig.factory({ data: { backend: { baseUrl: "http://localhost:0" } } }),
      mockServices.logger.factory(),
    ],
  });
  const address = `http://localhost:${backend.server.port()}/api/scaffolder/v2/dry-run`;
  const found = [];
  for (const one of JSON.parse(fs.readFileSync(cases))) {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        template: one.template,
        values: one.values,
        secrets: one.secrets,
        directoryContents: one.directoryContents,
      }),
    });
    const body = await response.json();
    found.push({
      id: one.id,
      status: response.status,
      error: response.ok ? "" : JSON.stringify(body.error || body.errors || body),
      files: response.ok ? body.directoryContents : [],
      output: body.output || {},
      log: (body.log || []).map((line) => line.body.message),
    });
  }
  fs.writeFileSync(answers, JSON.stringify({ answers: found }));
  await backend.stop();
}

main(process.argv[2], process.argv[3]).then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
