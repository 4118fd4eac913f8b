// Package tesseract reads page images with the program of that name, where the
// person has it installed. Each image is read by a process of its own, at low
// priority and within limits, that gets the image on its standard input and
// nothing of the person's environment, and never outlives Naru.
package tesseract
