// Package sample is a library in memory: made-up reports in Korean and English
// that tests and sketches of the window can show without a database. It keeps
// all contracts loosely and none durably; nothing outside tests and the
// rendering of screens may use it.
package sample
