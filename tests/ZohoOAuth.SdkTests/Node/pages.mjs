// Reads all records of a module: with the numbers of pages, or with page tokens.
import { SDK, parameters, read, report, settings, signIn } from "./session.mjs";

const { RecordOperations, GetRecordsParam } = SDK.Record;
await signIn();
const operations = new RecordOperations(settings.module);
const ids = new Set();
const sample = [];
let pages = 0;
let next = settings.byToken ? null : 1;
let more = true;
while (more) {
  const position = next === null ? [] : [[settings.byToken ? GetRecordsParam.PAGE_TOKEN : GetRecordsParam.PAGE, next]];
  const answer = read(await operations.getRecords(
    await parameters([GetRecordsParam.FIELDS, "Last_Name,Email"], [GetRecordsParam.PER_PAGE, 200], ...position)));
  pages++;
  for (const record of answer.getData()) {
    ids.add(record.getId());
    sample.push(record.getKeyValue("Last_Name"));
  }

  more = answer.getInfo().getMoreRecords();
  next = settings.byToken ? answer.getInfo().getNextPageToken() : pages + 1;
}

report({ pages, count: sample.length, distinct: ids.size, named: sample.every(name => typeof name === "string" && name.length > 0) });
