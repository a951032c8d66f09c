// Stands in for cli-table3, which at each line that it draws shortens the whole cell for a debug message.
const utils = require("cli-table3/src/utils.js");

// Columns without a fixed width, as all of pyfw's are, are as wide as their texts: there is nothing to shorten.
utils.truncate = (text) => text;

module.exports = require("cli-table3");
