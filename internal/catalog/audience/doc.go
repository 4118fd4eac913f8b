// Package audience tells whom a course is for and who hosted it from what a
// report prints: the category of its row, then its title, in Korean and English.
//
// It promises to say which words decided, and to stay silent where they do not
// say: a title about foreign residents is not a course for them. It reads no
// files and keeps nothing.
package audience
