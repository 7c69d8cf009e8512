// Starts the SDK as its own README does, with what the test has put into SDK_SETTINGS. Nothing of the SDK is replaced.
import fs from "node:fs";
import https from "node:https";
import * as SDK from "@zohocrm/nodejs-sdk-8.0";

export { SDK };
export const settings = JSON.parse(process.env.SDK_SETTINGS);

// A class of data centers with addresses of its own is how the SDK is told where Zoho is.
function environment() {
  return settings.dataCenter === "EU"
    ? SDK.EUDataCenter.PRODUCTION()
    : SDK.DataCenter.setEnvironment(settings.apiUrl, `${settings.accountsUrl}/oauth/v2/token`, settings.apiUrl);
}

function token() {
  const builder = new SDK.OAuthBuilder();
  for (const part of ["id", "clientId", "clientSecret", "grantToken", "refreshToken", "redirectURL"]) {
    if (settings[part]) {
      builder[part](settings[part]);
    }
  }

  return builder.build();
}

// The SDK sends its calls through the proxy that it is given, but its token requests go without one: these use the agent of node, which the program
// of a user behind a proxy sets as it likes. The tunnel is the one that the SDK itself brings.
async function proxy() {
  if (settings.agentProxy) {
    const { default: tunnel } = await import("tunnel");
    https.globalAgent = Object.assign(tunnel.httpsOverHttp({ proxy: settings.proxy }), { protocol: "https:" });
  }

  return new SDK.ProxyBuilder().host(settings.proxy.host).port(settings.proxy.port).build();
}

export const store = new SDK.FileStore(settings.store);

export async function signIn() {
  fs.mkdirSync(settings.resources, { recursive: true });
  const builder = (await new SDK.InitializeBuilder())
    .environment(environment())
    .token(token())
    .store(store)
    .SDKConfig(new SDK.SDKConfigBuilder().autoRefreshFields(settings.autoRefreshFields ?? false).build())
    .resourcePath(settings.resources);
  if (settings.proxy) {
    builder.requestProxy(await proxy());
  }

  await builder.initialize();
}

export async function parameters(...pairs) {
  const map = new SDK.ParameterMap();
  for (const [parameter, value] of pairs) {
    await map.add(parameter, value);
  }

  return map;
}

/** The body of a write: a record for each set of fields. */
export function bodyOf(...records) {
  const wrapper = new SDK.Record.BodyWrapper();
  wrapper.setData(records.map(fields => {
    const record = new SDK.Record.Record();
    for (const [name, value] of Object.entries(fields)) {
      record.addKeyValue(name, value);
    }

    return record;
  }));
  return wrapper;
}

// Some classes of the SDK have a choice where others have a text.
export const text = value => value?.getValue?.() ?? value ?? null;

/** What the SDK made of an answer: its object, or what its exception says. */
export function read(response) {
  const object = response.getObject();
  if (object?.constructor.name === "APIException") {
    throw new Error(`${response.getStatusCode()} ${text(object.getCode())}`);
  }

  return object;
}

/** The rows of a write: what each says. */
export function rows(response) {
  return read(response).getData().map(row => ({
    type: row.constructor.name,
    code: text(row.getCode()),
    status: text(row.getStatus()),
    action: text(row.getAction?.()),
    id: row.getDetails().get("id")?.toString() ?? null,
    field: row.getDetails().get("api_name") ?? null,
  }));
}

/** Tells the test. */
export function report(value) {
  console.log(JSON.stringify(value, (_, part) => (typeof part === "bigint" ? part.toString() : part)));
}
