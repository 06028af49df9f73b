import type { WebpackPluginInstance } from "webpack";

interface FunctionMetadata {
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type?: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
    }[];
    readonly result: { readonly type?: string; readonly dimensionality?: string };
  }[];
}

type Descriptions = Readonly<
  Record<string, { readonly description: string; readonly parameters: Readonly<Record<string, string>> }>
>;

export function englishMetadata(): Promise<FunctionMetadata>;
export function localised(metadata: FunctionMetadata, descriptions: Descriptions): FunctionMetadata;
export function functionAssets(
  base: string,
  words: {
    readonly chineseDescriptions: Descriptions;
    readonly helpPage: (
      described: FunctionMetadata["functions"][number],
      all: FunctionMetadata["functions"],
      language: "en-US" | "zh-CN",
    ) => string;
    readonly helpIndexPage: (all: FunctionMetadata["functions"], language: "en-US" | "zh-CN") => string;
  },
): Promise<Readonly<Record<string, string>>>;
export class FunctionMetadataPlugin implements WebpackPluginInstance {
  constructor(options: { readonly base: string });
  apply: WebpackPluginInstance["apply"];
}
