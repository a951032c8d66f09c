// Stands in for the `string-width` that cli-table3 asks for, which builds a large pattern at every call.
module.exports = require("../src/text/width.ts").widthOf;
