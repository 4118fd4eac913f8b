// Package message speaks to people: it holds every sentence of the window and
// of naructl in Korean and English under one key each.
//
// Sentences live in assets/translations/<lang>/<room>.json, one small file per
// part of the program; keys are unique across files. {name} is a placeholder.
// A key ending in ".one" beside it is the English singular, used when the
// argument "count" is 1.
package message
