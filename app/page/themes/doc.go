// Package themes is the screen of the taxonomy: the tree of themes, each with its
// names, colour, terms and weights, and the documents it takes and why. A person
// adds, renames, moves, merges, splits and retires themes and weighs terms here;
// that makes a draft, which tells the documents it would change before it is
// kept, and is taken back as a whole. What people corrected on documents speaks
// for other weights, which are proposed beside the theme.
package themes
