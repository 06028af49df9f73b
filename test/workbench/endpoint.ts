/** The host's end of office.js's message protocol, as Excel on the web speaks it to a task pane. */
import type { Host } from "../host/host";
import type { RequestBody } from "../host/request-body";

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
}
interface MethodCall {
  readonly ArrayData?: readonly unknown[];
  readonly DdaMethod?: { readonly DispatchId: number };
}

const RESPONSE = 1;
const FOR_CALLING = 0;
const FOR_EVENTING = 1;
const EXECUTE_REQUEST = 93;
const COMMAND_COMPLETED = 94;
const LOAD_SETTINGS = 75;
const SAVE_SETTINGS = 76;
/** Error of the client's own numbering for a method that a host lacks. */
const UNSUPPORTED = 5004;

const REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: "1.17",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.2",
  RibbonApi: "1.2",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  AddinCommands: "1.3",
  Settings: "1.1",
};

/** How the stand-in introduces itself. */
export interface EndpointOptions {
  /** Language of the user interface, such as "en-US". */
  readonly locale: string;
  readonly fileName: string;
  readonly conversationId: string;
}

/** Answers one load of the pane; a reload gets a new one. */
export class Endpoint {
  readonly #registered = new Map<string, number>();

  /**
   * @param host - The open workbook.
   * @param options - How the host introduces itself.
   * @param post - Sends a message to the pane.
   */
  constructor(
    readonly host: Host,
    readonly options: EndpointOptions,
    readonly post: (text: string) => void,
  ) {
    host.deliver = (entries) => {
      this.#event("richApiMessage", { ArrayData: entries.map((entry) => [...entry]) });
    };
  }

  /**
   * Takes a message of the pane.
   * @param text - JSON text.
   */
  onMessage(text: string): void {
    const message = JSON.parse(text) as Message;
    const answer = this.#answer(message);
    if (answer !== undefined) this.#send(message, FOR_CALLING, answer);
  }

  #answer(message: Message): unknown {
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.#context();
      case "executeMethod":
        return this.#execute(message._data as MethodCall);
      case "ContextActivationManager_notifyHost":
        return undefined;
      default:
        this.#registered.set(message._actionName, message._correlationId);
        return { Error: 0 };
    }
  }

  #execute({ ArrayData: data = [], DdaMethod: method }: MethodCall): unknown {
    switch (method?.DispatchId) {
      case EXECUTE_REQUEST: {
        const text = String(data[4]);
        const body = this.host.answer(
          { body: JSON.parse(text) as RequestBody, flags: Number(data[6]) },
          new TextEncoder().encode(text).length,
        );
        return {
          Version: 1,
          Error: 0,
          Data: [200, ["Content-Type", "application/json"], JSON.stringify(body)],
        };
      }
      case COMMAND_COMPLETED:
      case LOAD_SETTINGS:
      case SAVE_SETTINGS:
        return { Version: 1, Error: 0 };
      default:
        this.host.missed(`DispatchId ${String(method?.DispatchId)}`);
        return { Version: 1, Error: UNSUPPORTED };
    }
  }

  #send(message: Pick<Message, "_actionName" | "_correlationId">, responseType: number, data: unknown): void {
    this.post(
      JSON.stringify({
        _messageType: RESPONSE,
        _actionName: message._actionName,
        _conversationId: this.options.conversationId,
        _correlationId: message._correlationId,
        _origin: "",
        _errorCode: 0,
        _responseType: responseType,
        _serializerVersion: 1,
        _data: data,
      }),
    );
  }

  #event(name: string, data: unknown): void {
    const correlation = this.#registered.get(name);
    if (correlation !== undefined)
      this.#send({ _actionName: name, _correlationId: correlation }, FOR_EVENTING, data);
  }

  /**
   * Presses a button of the ribbon that runs a function.
   * @param functionName - Name in the manifest.
   */
  runCommand(functionName: string): void {
    this.#event("appCommandInvoked", [
      "command-1",
      functionName,
      JSON.stringify({ source: { id: functionName } }),
    ]);
  }

  #context(): Record<string, unknown> {
    const { locale, fileName } = this.options;
    return {
      _id: "app-1",
      _appName: 16,
      _appVersion: "16.00",
      _appMinorVersion: 0,
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: `https://workbench.invalid/${encodeURIComponent(fileName)}`,
      _clientMode: 1,
      _settings: {},
      _reason: "documentOpened",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "correlation-1",
      _appInstanceId: "instance-1",
      _requirementMatrix: JSON.stringify(REQUIREMENTS),
      _hostFullVersion: "16.0.18000.10000",
      _clientWindowHeight: 800,
      _clientWindowWidth: 350,
      _addinName: "Key Accounts",
      _appDomains: [],
      _dialogRequirementMatrix: "{}",
      _featureGates: {},
      _initialDisplayMode: 2,
      _wacHostEnvironment: "0",
    };
  }
}
