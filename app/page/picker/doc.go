// Package picker lets a person choose files and folders of this computer: many
// files at once, which the toolkit's own dialog cannot, or one folder. It only
// lists names; what can be read is decided when it is read.
package picker
