/** The application: calculation, and switches for screen and events. */
import { HostObject } from "../model/host-object";
import type { BookModel } from "../model/book-model";

/** What the application switches. */
export interface ApplicationWorld {
  readonly book: BookModel;
  calculationMode: string;
}

/** Excel.Application */
export class ApplicationObject extends HostObject {
  override readonly hostClass = "Application";
  #suspendedScreen = 0;
  #suspendedCalculation = 0;
  constructor(readonly hostWorld: ApplicationWorld) {
    super();
  }
  get calculationMode(): string {
    return this.hostWorld.calculationMode;
  }
  set calculationMode(mode: string) {
    this.hostWorld.calculationMode = mode;
  }
  get calculationState(): string {
    return "Done";
  }
  get calculationEngineVersion(): number {
    return 191029;
  }
  get decimalSeparator(): string {
    return ".";
  }
  get thousandsSeparator(): string {
    return ",";
  }
  get useSystemSeparators(): boolean {
    return true;
  }
  get cultureInfo(): HostObject {
    return new CultureInfo();
  }
  calculate(): void {
    this.hostWorld.book.markStale();
    this.hostWorld.book.calculate();
  }
  suspendApiCalculationUntilNextSync(): void {
    this.#suspendedCalculation += 1;
  }
  suspendScreenUpdatingUntilNextSync(): void {
    this.#suspendedScreen += 1;
  }
  /** @returns How often each suspension was asked for. */
  hostSuspensions(): { readonly screen: number; readonly calculation: number } {
    return { screen: this.#suspendedScreen, calculation: this.#suspendedCalculation };
  }
}

/** application.cultureInfo: English (United States). */
class CultureInfo extends HostObject {
  override readonly hostClass = "CultureInfo";
  get name(): string {
    return "en-US";
  }
  get datetimeFormat(): HostObject {
    return new DatetimeFormat();
  }
  get numberFormat(): HostObject {
    return new NumberFormat();
  }
}

class DatetimeFormat extends HostObject {
  override readonly hostClass = "DatetimeFormatInfo";
  get dateSeparator(): string {
    return "/";
  }
  get longDatePattern(): string {
    return "dddd, mmmm d, yyyy";
  }
  get shortDatePattern(): string {
    return "m/d/yyyy";
  }
  get timeSeparator(): string {
    return ":";
  }
  get longTimePattern(): string {
    return "h:mm:ss AM/PM";
  }
}

class NumberFormat extends HostObject {
  override readonly hostClass = "NumberFormatInfo";
  get numberDecimalSeparator(): string {
    return ".";
  }
  get numberGroupSeparator(): string {
    return ",";
  }
  get currencySymbol(): string {
    return "$";
  }
}
