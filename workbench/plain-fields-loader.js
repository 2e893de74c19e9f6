/**
 * The component sets each field of an object through one function for all classes, of which no engine can foresee a
 * shape: it makes some hundred thousand objects in a calculation. Here a field is assigned where it stands.
 */
module.exports = (source) => source.replace(/\b_defineProperty\(this, "([A-Za-z_$][\w$]*)", /g, "(this.$1 = ");
