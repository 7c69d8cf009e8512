// The same record, by three kinds of search and by COQL.
import { SDK, bodyOf, parameters, read, report, rows, signIn } from "./session.mjs";

const { RecordOperations, SearchRecordsParam } = SDK.Record;
await signIn();
const leads = new RecordOperations("Leads");
const created = rows(await leads.createRecords(bodyOf(
  { Last_Name: "Hase", Company: "Zylker", Email: "hase@example.com", Phone: "+49 30 1234567" },
  { Last_Name: "Maus", Company: "Zylker", Email: "maus@example.com" })));

async function search(parameter, value) {
  const response = await leads.searchRecords(await parameters([parameter, value]));
  return response.getStatusCode() === 204 ? [] : read(response).getData().map(record => record.getKeyValue("Email"));
}

async function query(text) {
  const wrapper = new SDK.Coql.BodyWrapper();
  wrapper.setSelectQuery(text);
  const response = await new SDK.Coql.CoqlOperations().getRecords(wrapper);
  return response.getStatusCode() === 204 ? [] : read(response).getData().map(record => record.getKeyValue("Email"));
}

async function failure(action) {
  try {
    await action();
    return null;
  } catch (error) {
    return error.message;
  }
}

report({
  created,
  criteria: await search(SearchRecordsParam.CRITERIA, "((Email:equals:hase@example.com)and(Last_Name:starts_with:Ha))"),
  email: await search(SearchRecordsParam.EMAIL, "hase@example.com"),
  word: await search(SearchRecordsParam.WORD, "Hase"),
  nobody: await search(SearchRecordsParam.EMAIL, "nobody@example.com"),
  coql: await query("select Last_Name, Email from Leads where Email = 'hase@example.com' and Last_Name like '%as%' limit 5"),
  pair: await query("select Email from Leads where Email in ('hase@example.com', 'maus@example.com') order by Email desc"),
  wrongField: await failure(() => query("select No_Such_Field from Leads where id > 0")),
  wrongSyntax: await failure(() => query("select Email from Leads where")),
});
