import { report, signIn, store } from "./session.mjs";

try {
  await signIn();
  const [token] = await store.getTokens();
  report({
    id: token.getId(),
    user: token.getUserSignature()?.getName() ?? null,
    accessToken: token.getAccessToken(),
    refreshToken: token.getRefreshToken(),
    apiDomain: token.getAPIDomain(),
  });
} catch (error) {
  report({ code: error.code, message: error.message });
}
