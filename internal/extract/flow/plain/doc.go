// Package plain reads text files. Form feeds end pages, blank lines end
// paragraphs, and the lines of a paragraph stay lines, unless they were broken
// only to fit a width. Headings are those that Korean laws and reports number
// (제1장 총칙), and CHAPTER, PART, Ⅰ.
package plain
