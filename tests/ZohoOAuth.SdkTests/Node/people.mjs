import { SDK, parameters, read, report, signIn } from "./session.mjs";

await signIn();
const users = new SDK.Users.UsersOperations();
const all = read(await users.getUsers(await parameters([SDK.Users.GetUsersParam.TYPE, new SDK.Choice("ActiveUsers")]))).getUsers();
const [one] = read(await users.getUser(all[0].getId())).getUsers();
const [org] = read(await new SDK.Org.OrgOperations().getOrganization()).getOrg();
report({
  users: all.map(user => ({ id: user.getId(), email: user.getEmail(), role: user.getRole().getName() })),
  one: one.getId(),
  org: { company: org.getCompanyName(), zgid: org.getZgid() },
});
