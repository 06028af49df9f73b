import { openBook } from "../host/host";
import { Endpoint } from "./endpoint";

interface Reply {
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _responseType: number;
  readonly _data: Record<string, unknown>;
}

async function connected(): Promise<{
  endpoint: Endpoint;
  replies: Reply[];
  send: (action: string, data: unknown) => void;
}> {
  const replies: Reply[] = [];
  const host = await openBook(null, { fileName: "Book1.xlsx" });
  const options = { locale: "zh-CN", fileName: "Book1.xlsx", conversationId: "conversation-1" };
  const endpoint = new Endpoint(host, options, (text) => replies.push(JSON.parse(text) as Reply));
  let id = 0;
  const send = (action: string, data: unknown): void => {
    id += 1;
    endpoint.onMessage(
      JSON.stringify({ _messageType: 0, _actionName: action, _correlationId: id, _data: data }),
    );
  };
  return { endpoint, replies, send };
}

function request(body: unknown): unknown {
  return {
    ArrayData: ["IterativeExecutor", "POST", "ProcessQuery", [], JSON.stringify(body), 0, 1],
    DdaMethod: { DispatchId: 93 },
  };
}

describe("the host's end of the pane's messages", () => {
  it("introduces itself with language and requirement sets as text", async () => {
    const { replies, send } = await connected();
    send("ContextActivationManager_getAppContextAsync", "app-1");
    expect(replies[0]?._data["_appUILocale"]).toBe("zh-CN");
    expect(JSON.parse(String(replies[0]?._data["_requirementMatrix"]))).toMatchObject({
      CustomFunctions: "1.9",
    });
  });

  it("answers a request with the body as text", async () => {
    const { replies, send } = await connected();
    send(
      "executeMethod",
      request({
        Actions: [{ Id: 1, ActionType: 1, Name: "", ObjectPathId: 1 }],
        ObjectPaths: { "1": { Id: 1, ObjectPathType: 1, Name: "" } },
      }),
    );
    const data = replies[0]?._data["Data"] as [number, string[], string];
    expect(data[0]).toBe(200);
    expect(JSON.parse(data[2])).toEqual({ Results: [{ ActionId: 1, Value: {} }] });
  });

  it("sends events as answers to the registration they belong to", async () => {
    const { endpoint, replies, send } = await connected();
    send("notification that nobody awaits", "x");
    send("richApiMessage", { eventDispId: 33 });
    endpoint.host.workbook.events.deliver([[65_536, 10, "Workbook", "{}", 0]]);
    const event = replies.at(-1);
    expect([event?._responseType, event?._correlationId]).toEqual([1, 2]);
    expect(event?._data["ArrayData"]).toEqual([[65_536, 10, "Workbook", "{}", 0]]);
  });

  it("runs a function of the ribbon once the pane listens for it", async () => {
    const { endpoint, replies, send } = await connected();
    endpoint.runCommand("buildAll");
    expect(replies).toEqual([]);
    send("appCommandInvoked", { eventDispId: 39 });
    endpoint.runCommand("buildAll");
    expect(replies.at(-1)?._data[1]).toBe("buildAll");
  });

  it("lists a call that it does not know", async () => {
    const { endpoint, replies, send } = await connected();
    send("executeMethod", { DdaMethod: { DispatchId: 98 } });
    expect(replies[0]?._data["Error"]).toBe(5004);
    expect(endpoint.host.missing.map(({ member }) => member)).toEqual(["DispatchId 98"]);
  });
});
