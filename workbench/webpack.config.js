const { join } = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");

const ROOT = join(__dirname, "..");
const OUT = join(ROOT, "dist-workbench");
const common = {
  mode: "development",
  devtool: false,
  context: __dirname,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: "ts-loader",
        options: { transpileOnly: true, configFile: join(ROOT, "tsconfig.json"), compilerOptions: { noEmit: false } },
      },
      { test: /@univerjs[\\/].*\.js$/, loader: join(__dirname, "plain-fields-loader.js") },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
    ],
  },
  // Only what is ours and changes is built for development; React without its checks draws the grid's tools sooner.
  optimization: { nodeEnv: "production" },
  performance: { hints: false },
  stats: "errors-warnings",
};

/** The workbench: the page with the grid, what stands at the address of office.js, and host and server for Node. */
module.exports = [
  {
    ...common,
    name: "page",
    target: "web",
    entry: { page: "./page/index.ts" },
    output: { path: join(OUT, "page"), filename: "[name].js", publicPath: "/workbench/" },
    plugins: [new HtmlWebpackPlugin({ template: "./page/index.html" })],
  },
  {
    ...common,
    name: "office",
    target: "web",
    entry: { office: "./page/office.ts", "office-face": "./page/office-face.ts" },
    output: { path: join(OUT, "page"), filename: "[name].js" },
  },
  {
    ...common,
    name: "node",
    target: "node20",
    entry: {
      host: "./host/index.ts",
      serve: "./server/serve.ts",
      server: "./server/server.ts",
      template: "./node/template.ts",
      snippets: "./node/snippets.ts",
    },
    // Tools of the build, which are there where the samples are played.
    externals: { typescript: "commonjs typescript", "custom-functions-metadata": "commonjs custom-functions-metadata" },
    output: { path: OUT, filename: "[name].js", library: { type: "commonjs2" } },
  },
];
