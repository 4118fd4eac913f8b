// Package spreadsheet writes tables for spreadsheet programs: in UTF-8 that they take
// for what it is, every cell whole, and none that they would run. It knows nothing of
// what the tables hold.
package spreadsheet
