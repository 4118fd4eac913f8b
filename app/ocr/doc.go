// Package ocr says what people need to know of text recognition: which program
// reads the images of pages, in which languages, and how to get it. Imports and Settings share it. It starts nothing and asks nobody.
package ocr
