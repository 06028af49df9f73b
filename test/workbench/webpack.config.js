/** Bundles the workbench's page: a development tool, never part of dist/. */
const path = require("node:path");
const webpack = require("webpack");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");

const root = path.join(__dirname, "..", "..");

/** @type {import("webpack").Configuration} */
module.exports = {
  mode: "production",
  devtool: false,
  context: root,
  target: ["web", "es2022"],
  entry: { workbench: "./test/workbench/page.ts" },
  output: {
    path: path.join(root, ".cache", "workbench"),
    filename: "[name].js",
    clean: true,
    hashFunction: "xxhash64",
  },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
  plugins: [
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new MiniCssExtractPlugin({ filename: "[name].css" }),
  ],
  // The grid's library is large and bundled already; making it smaller takes far longer than loading it.
  optimization: { minimize: false, splitChunks: false },
  cache: { type: "filesystem", cacheDirectory: path.join(root, ".cache", "webpack-workbench") },
  performance: { hints: false },
  stats: "errors-warnings",
};
