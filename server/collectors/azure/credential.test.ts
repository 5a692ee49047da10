import { describe, expect, it } from "vitest";
import { createCredential } from "./credential.ts";
import { CallError } from "./call-error.ts";
import { shareToken } from "./shared-credential.ts";
import { cloudOf, tokenScopeOf } from "./token-audience.ts";

const jwt = (claims: unknown) => `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.signature`;

describe("the credential `token`", () => {
  it("is the token in AZURE_ACCESS_TOKEN until the token's own end", async () => {
    const token = jwt({ exp: 1_800_000_000 });
    const credential = await createCredential("token", { AZURE_ACCESS_TOKEN: ` ${token}\n` });
    expect(await credential.getToken("scope")).toEqual({ token, expiresOnTimestamp: 1_800_000_000_000 });
  });

  it.each(["opaque", "a.b.c", jwt(null), jwt({ exp: "tomorrow" })])("takes %s to last an hour", async (token) => {
    const credential = await createCredential("token", { AZURE_ACCESS_TOKEN: token });
    const { expiresOnTimestamp } = (await credential.getToken("scope")) ?? { expiresOnTimestamp: 0 };
    expect(Math.abs(expiresOnTimestamp - Date.now() - 3_600_000)).toBeLessThan(5000);
  });

  it.each([{}, { AZURE_ACCESS_TOKEN: " " }])("says what to do when the variable is not set", async (env) => {
    await expect(createCredential("token", env)).rejects.toThrow("AZURE_ACCESS_TOKEN is not set");
  });
});

describe("the cloud of an endpoint", () => {
  it("is public for the public endpoint and for any that is not known", () => {
    expect(tokenScopeOf("https://management.azure.com")).toBe("https://management.azure.com/.default");
    expect(tokenScopeOf("https://127.0.0.1:8443")).toBe("https://management.azure.com/.default");
  });

  it("is sovereign for the sovereign endpoints", () => {
    expect(tokenScopeOf("https://Management.usgovcloudapi.net/")).toBe("https://management.usgovcloudapi.net/.default");
    expect(cloudOf("https://management.chinacloudapi.cn")).toEqual({
      audience: "https://management.chinacloudapi.cn",
      authorityHost: "https://login.chinacloudapi.cn",
    });
  });
});

const expiringAt = (expiresOnTimestamp: number) => {
  let asked = 0;
  return { getToken: async () => ({ token: `token ${++asked}`, expiresOnTimestamp }) };
};

describe("a shared token", () => {
  it("is fetched once for all who ask", async () => {
    const shared = shareToken(expiringAt(1_000_000), () => 0);
    const tokens = await Promise.all([shared.getToken("scope"), shared.getToken("scope"), shared.getToken("scope")]);
    expect(tokens.map((token) => token?.token)).toEqual(["token 1", "token 1", "token 1"]);
  });

  it("is fetched anew shortly before it ends, and when Azure asks for more claims", async () => {
    let now = 0;
    const shared = shareToken(expiringAt(1_000_000), () => now);
    await shared.getToken("scope");
    expect((await shared.getToken("scope", { claims: "{}" }))?.token).toBe("token 2");
    expect((await shared.getToken("scope"))?.token).toBe("token 2");
    now = 900_000;
    expect((await shared.getToken("scope"))?.token).toBe("token 3");
  });

  it("reports the first line of whatever the credential throws, and tries again next time", async () => {
    let fails = true;
    const shared = shareToken(
      {
        async getToken() {
          if (fails) throw new Error("Please run 'az login'\n    at somewhere");
          return { token: "late", expiresOnTimestamp: 1_000_000 };
        },
      },
      () => 0,
    );
    await expect(shared.getToken("scope")).rejects.toEqual(new CallError("unauthorized", "Please run 'az login'"));
    fails = false;
    expect((await shared.getToken("scope"))?.token).toBe("late");
  });

  it("does not wait for a credential that ignores the signal", async () => {
    const shared = shareToken({ getToken: () => new Promise(() => undefined) }, () => 0);
    const cancel = new AbortController();
    const token = shared.getToken("scope", { abortSignal: cancel.signal });
    cancel.abort(new Error("shutting down"));
    await expect(token).rejects.toThrow("shutting down");
  });
});
