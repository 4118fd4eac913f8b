// Package course knows the courses and events that reports list and a person's
// own: whom they are for, who hosted them, when they took place and what they
// belong to.
//
// What a report prints is judged anew each time by the rules of package audience;
// only what a person says is kept, and it always wins. Documents are offered for
// a course by the words that its title shares with theirs, never tied to it
// silently.
package course
