// A record from its creation to its end.
import { SDK, bodyOf, parameters, read, report, rows, signIn } from "./session.mjs";

const { DeleteRecordsParam, GetRecordParam, RecordOperations } = SDK.Record;
await signIn();
const operations = new RecordOperations("Leads");

async function city(id) {
  const answer = read(await operations.getRecord(BigInt(id), await parameters([GetRecordParam.FIELDS, "Last_Name,City,Email,Created_Time"])));
  const [record] = answer.getData();
  return { city: record.getKeyValue("City"), name: record.getKeyValue("Last_Name"), madeAt: record.getCreatedTime().toISOString() };
}

const created = rows(await operations.createRecords(bodyOf(
  { Last_Name: "Bär", Company: "Zylker", Email: "baer@example.com", City: "Köln" },
  { Last_Name: "Ochs", Company: "Zylker", Email: "ochs@example.com", City: "Bonn" })));
const asCreated = await city(created[0].id);
const updated = rows(await operations.updateRecord(BigInt(created[0].id), bodyOf({ City: "Ulm" })));
const asUpdated = await city(created[0].id);

const upsert = bodyOf(
  { Last_Name: "Bär", Company: "Zylker", Email: "baer@example.com", City: "Jena" },
  { Last_Name: "Luchs", Company: "Zylker", Email: "luchs@example.com", City: "Gera" });
upsert.setDuplicateCheckFields(["Email"]);
const upserted = rows(await operations.upsertRecords(upsert));
const asUpserted = await city(created[0].id);

const ids = [created[0].id, created[1].id, upserted[1].id];
const deleted = rows(await operations.deleteRecords(await parameters([DeleteRecordsParam.IDS, ids.join()])));
const gone = (await operations.getRecord(BigInt(ids[0]), await parameters([GetRecordParam.FIELDS, "Last_Name"]))).getStatusCode();
report({ created, asCreated, updated, asUpdated, upserted, asUpserted, deleted, gone });
