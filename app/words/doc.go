// Package words puts the library's nouns into a person's language: kinds,
// languages, a document's line of description, the names of themes. Several
// screens say the same things; they say them through here, in the same words.
// It draws nothing and reads nothing.
package words
