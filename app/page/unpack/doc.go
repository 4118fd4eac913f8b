// Package unpack is the screen on which a person looks through what an annual
// report lists before it enters the catalogue: publications, courses and events,
// each with the page that lists it and a mark on what is unsure. They correct and
// leave out what they like, take in the rest, and may take all of it back. What is
// in already is shown as such; its courses and events are corrected here as well.
// Where sources disagree, their statements stand side by side.
package unpack
