/** Services that office.js asks for by type name. */
import type { CustomFunctionDesk, InvocationResult } from "../model/custom-functions";
import { HostObject } from "../model/host-object";

/** Result throttle of 200 ms instead of 500. */
const FASTER_RESULTS = 2;

/** Microsoft.ExcelServices.CustomFunctions: where results of worksheet functions arrive. */
export class CustomFunctionsService extends HostObject {
  override readonly hostClass = "CustomFunctions";
  constructor(
    readonly hostDesk: CustomFunctionDesk,
    readonly hostReady: () => void,
  ) {
    super();
  }
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.hostReady();
  }
  _GetEnabledFeatures(): number[] {
    return [FASTER_RESULTS];
  }
  setInvocationArrayResults(results: readonly InvocationResult[]): void {
    this.hostDesk.take(results);
  }
  setInvocationResults(
    results: readonly {
      readonly id: number;
      readonly failed?: boolean;
      readonly value?: unknown;
      readonly errorCode?: number;
    }[],
  ): void {
    this.hostDesk.take(
      results.map(({ id, failed, value, errorCode }) => [id, failed !== true, value, errorCode]),
    );
  }
}

/** Microsoft.InternalService.AddinInternalService: the client says it can take actions. */
export class AddinInternalService extends HostObject {
  override readonly hostClass = "AddinInternalService";
  notifyActionHandlerReady(): null {
    return null;
  }
}
