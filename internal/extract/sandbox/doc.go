// Package sandbox takes from a reading process what reading does not need. The
// parent starts it confined (Start), and once its engine is loaded it gives up
// the rest itself, for good (Lock). Each system gives what it has, and State
// says what that was; nothing fails because a system has less.
package sandbox
