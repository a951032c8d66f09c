// Stands in for fast-string-width, whose large patterns are made when it is loaded: most runs see plain text only.
module.exports = (text) => require("fast-string-width").default(text);
