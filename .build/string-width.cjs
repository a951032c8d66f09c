// Stands in for the `string-width` that cli-table3 asks for, which builds a large pattern at every call.
const { default: width } = require("fast-string-width");

module.exports = (text) => (/^[ -~]*$/.test(text) ? text.length : width(text));
