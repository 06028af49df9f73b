/**
 * Two bundles. `functions.js` stands alone (no split chunks, no dynamic import), because hosts load it by
 * itself; `taskpane.js` may load the solver and the slide writer on demand. Neither contains office.js.
 *
 * --env base=https://host/folder/   where dist/ will be served; written into dist/manifest.xml
 * --env office=<url>                another office.js (the 21Vianet cloud has its own CDN)
 */
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const webpack = require("webpack");
const { FunctionMetadataPlugin } = require("./build/function-metadata.js");
const { SizeTablePlugin } = require("./build/size-table.js");

const developmentBase = "https://localhost:3000/";
/** What the functions' build writes into dist/; all the rest is the pane's. Each clears away only its own old files. */
const ofFunctions = (file) => /^(?:functions\.|help(?:[\\/]|$))/.test(file);
const officeCdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

module.exports = async (env = {}, argv = {}) => {
  const production = argv.mode === "production";
  const base = env.base ?? developmentBase;
  const shared = {
    mode: production ? "production" : "development",
    devtool: production ? false : "source-map",
    context: __dirname,
    target: ["web", "es2022"],
    // The slide library and HiGHS ask for Node's modules only when they run in Node.
    resolve: {
      extensions: [".ts", ".tsx", ".js"],
      fallback: {
        fs: false,
        "fs/promises": false,
        https: false,
        http: false,
        path: false,
        url: false,
        module: false,
      },
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          // Types are checked by `npm run types`; here they are only removed.
          use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /\.wasm$/, type: "asset/resource", generator: { filename: "[name][ext]" } },
      ],
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
  const output = {
    path: path.join(__dirname, "dist"),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    hashFunction: "xxhash64",
  };

  const functions = {
    ...shared,
    name: "functions",
    entry: { functions: "./src/functions/functions.ts" },
    output: { ...output, publicPath: "", clean: { keep: (file) => !ofFunctions(file) } },
    optimization: { splitChunks: false, runtimeChunk: false },
    plugins: [new FunctionMetadataPlugin({ base }), ...(production ? [new SizeTablePlugin()] : [])],
  };

  const taskpane = {
    ...shared,
    name: "taskpane",
    entry: { taskpane: "./src/taskpane/taskpane.tsx" },
    output: { ...output, publicPath: "auto", clean: { keep: ofFunctions } },
    plugins: [
      new webpack.NormalModuleReplacementPlugin(/^node:/, (resource) => {
        resource.request = resource.request.slice("node:".length);
      }),
      new MiniCssExtractPlugin({ filename: "[name].css" }),
      new HtmlWebpackPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["taskpane"],
        scriptLoading: "defer",
        templateParameters: { officeJs: env.office ?? officeCdn },
      }),
      ...(production ? [new SizeTablePlugin()] : []),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/icon-*.png", to: "assets/[name][ext]" },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (content) => content.toString("utf8").replaceAll(developmentBase, base),
          },
        ],
      }),
    ],
  };

  if (env.WEBPACK_SERVE) {
    // Certificates are made only when serving: a build must not touch the machine's trust store.
    const certificates = await require("office-addin-dev-certs").getHttpsServerOptions();
    taskpane.devServer = {
      port: 3000,
      hot: false,
      liveReload: true,
      headers: { "Access-Control-Allow-Origin": "*" },
      server: { type: "https", options: certificates },
      static: { directory: path.join(__dirname, "dist") },
      devMiddleware: { writeToDisk: true },
    };
  }
  return [functions, taskpane];
};
