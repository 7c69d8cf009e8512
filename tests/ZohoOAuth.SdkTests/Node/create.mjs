import { SDK, bodyOf, report, rows, signIn } from "./session.mjs";

await signIn();
const [created] = rows(await new SDK.Record.RecordOperations("Leads").createRecords(bodyOf({ Last_Name: "Bär", Company: "Zylker" })));
report(created.id);
