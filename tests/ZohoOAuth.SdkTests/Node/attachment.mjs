// A file to a record and back.
import { createHash } from "node:crypto";
import fs from "node:fs";
import { SDK, parameters, read, report, rows, settings, signIn } from "./session.mjs";

const { AttachmentsOperations, FileBodyWrapper, GetAttachmentsParam } = SDK.Attachments;
await signIn();
const operations = new AttachmentsOperations();
const record = BigInt(settings.record);

const upload = new FileBodyWrapper();
upload.setFile(new SDK.StreamWrapper(null, null, settings.file));
const [uploaded] = rows(await operations.uploadAttachments(record, "Leads", upload));
const id = BigInt(uploaded.id);
const listed = read(await operations.getAttachments(record, "Leads", await parameters([GetAttachmentsParam.FIELDS, "id,File_Name,Size"])));
const file = (await read(await operations.getAttachment(id, record, "Leads"))).getFile();
const [deleted] = rows(await operations.deleteAttachment(id, record, "Leads"));

const hash = bytes => createHash("sha256").update(bytes).digest("hex");
report({
  uploaded,
  names: listed.getData().map(attachment => attachment.getFileName()),
  sent: hash(fs.readFileSync(settings.file)),
  received: hash(file.getStream()),
  name: file.getName(),
  deleted,
});
