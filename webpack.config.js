const { join } = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { framedPage } = require("./build/docs-frame");
const { EmitFiles } = require("./build/emit-files");
const { stamp } = require("./build/stamp");

/** The production build of the add-in: `dist/`, which any static https host can serve as it is. */
module.exports = {
  mode: "production",
  target: ["web", "es2020"],
  devtool: "source-map",
  entry: { functions: "./src/functions/register.ts", taskpane: "./src/taskpane/index.tsx" },
  output: {
    path: join(__dirname, "dist"),
    // Excel fetches functions.js by its fixed name; the rest may be cached for ever.
    filename: ({ chunk }) => (chunk.name === "functions" ? "functions.js" : "[name].[contenthash:10].js"),
    chunkFilename: "[name].[contenthash:10].js",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      {
        test: /function-help\.data$/,
        type: "javascript/auto",
        loader: join(__dirname, "build/function-help-loader.js"),
      },
    ],
  },
  plugins: [
    new DefinePlugin({ BUILD_STAMP: JSON.stringify(stamp()) }),
    new HtmlWebpackPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["functions", "taskpane"],
      chunksSortMode: "manual",
      scriptLoading: "defer",
    }),
    new CopyWebpackPlugin({
      patterns: [
        { from: "assets/*.css" },
        { from: "docs/*.html", transform: (content) => framedPage(String(content)) },
        { from: "docs/**/*.{css,png}" },
        { from: "LICENSE", to: "LICENSE.txt", toType: "file" },
      ],
    }),
    new EmitFiles(),
  ],
  performance: { hints: false },
  stats: "errors-warnings",
};
