import eslint from "@eslint/js";
import jsdoc from "eslint-plugin-jsdoc";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "out/", "node_modules/", "coverage/", "patches/", ".cache/", "test-results/"] },
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    extends: [eslint.configs.recommended, ...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers read well inside templates; the rule is kept for objects and undefined.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Array elements are typed as always present here, so checks that one is there look unnecessary to the rule.
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "Use a union of string literals." },
        { selector: "ExportDefaultDeclaration", message: "Export by name." },
        {
          selector: "MemberExpression[property.name='innerHTML']",
          message: "Text from cells is never HTML.",
        },
        {
          selector: "MemberExpression[property.name='outerHTML']",
          message: "Text from cells is never HTML.",
        },
      ],
      "no-restricted-globals": ["error", "fetch", "XMLHttpRequest", "WebSocket", "EventSource"],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { jsdoc },
    rules: {
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: ["TSInterfaceDeclaration", "TSTypeAliasDeclaration"],
          checkConstructors: false,
          enableFixer: false,
        },
      ],
      "jsdoc/require-description": ["error", { contexts: ["FunctionDeclaration"] }],
      "jsdoc/check-param-names": ["error", { checkDestructured: false }],
      "jsdoc/check-tag-names": [
        "error",
        {
          definedTags: [
            "customfunction",
            "helpurl",
            "volatile",
            "cancelable",
            "streaming",
            "requiresAddress",
            "customenum",
          ],
        },
      ],
      "jsdoc/no-types": "error",
    },
  },
  {
    // The metadata generator reads optionality and types of worksheet functions from JSDoc braces.
    files: ["src/functions/**/*.ts"],
    rules: { "jsdoc/no-types": "off" },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      // Benches and the headless command speak to a terminal; servers of the workbench fetch from themselves.
      "no-console": "off",
      "no-restricted-globals": "off",
    },
  },
);
