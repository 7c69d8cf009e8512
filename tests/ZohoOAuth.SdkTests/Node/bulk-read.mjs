// A job that exports a module. The result is a zip file.
import fs from "node:fs";
import { setTimeout } from "node:timers/promises";
import { SDK, read, report, settings, signIn, text } from "./session.mjs";

const { BodyWrapper, BulkReadOperations, Query } = SDK.BulkRead;
const polls = 100;
await signIn();
const operations = new BulkReadOperations();

const module = new SDK.Modules.MinifiedModule();
module.setAPIName("Leads");
const query = new Query();
query.setModule(module);
query.setFields(["Last_Name", "Email"]);
query.setPage(1);
const body = new BodyWrapper();
body.setQuery(query);
body.setFileType(new SDK.Choice("csv"));
const [added] = read(await operations.createBulkReadJob(body)).getData();
const id = added.getDetails().get("id").toString();

const states = [text(added.getDetails().get("state"))];
let job;
for (let poll = 0; poll < polls && states.at(-1) !== "COMPLETED"; poll++) {
  await setTimeout(poll === 0 ? 0 : 50);
  [job] = read(await operations.getBulkReadJobDetails(id)).getData();
  states.push(text(job.getState()));
}

const file = (await read(await operations.downloadResult(id))).getFile();
fs.writeFileSync(settings.result, file.getStream());
report({ code: text(added.getCode()), states: [...new Set(states)], count: job.getResult().getCount(), name: file.getName() });
