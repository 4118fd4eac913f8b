// Package starter holds the starter library: short briefs on every theme,
// written for Naru in Korean and English. It reads their sources, sets them as
// PDFs, and writes those out for the ordinary importer.
package starter
