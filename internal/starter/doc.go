// Package starter holds the starter library: short briefs on every theme,
// written for Naru in Korean and English. It reads their sources, sets them as
// PDFs, and writes those out for the ordinary importer, which learns what it
// says about them from the files alone.
//
// A brief is one file assets/starter/NN-name.LANGUAGE.md. Its front matter, a
// field a line between two lines of "---", gives title, series, number, year,
// authors, language and abstract (all needed), and title_other, keywords, themes
// (ids of the taxonomy, the main one first) and pair (the name of the same brief
// in the other language). Below it stand blocks parted by blank lines: "# " a
// heading, "- " an item of a list, "> " a remark set small; **bold** is bold.
//
// To add one, write the file and run the tests: they say whether it fits on
// three pages, whether the font has its characters, whether its themes exist and
// its pair answers, and whether the catalogue finds in the PDF what the front
// matter gave. `make starter` sets all of them before a build.
//
// Briefs state what can be checked in the sources they name, date what changes,
// and leave out what is in dispute unless they say that it is.
package starter
