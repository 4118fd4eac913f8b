// Package names knows what the names of people look like in Korean policy
// research: Hangul in one field (최서리, 남궁민수), romanised by Revised,
// McCune-Reischauer or as their bearers print them (Choi, Yoo, Jung), the family
// name first or last, given names joined, hyphenated or apart, initials, and what
// stands beside names without being part of them (Dr., 박사, 연구위원). It tells
// organisations from people.
//
// Compare says whether two forms could name one person, and why. It never says
// that they do: two people may share every letter of a name. So nothing is merged
// on its word; a person decides. Any text is a form, and none makes it fail.
package names
