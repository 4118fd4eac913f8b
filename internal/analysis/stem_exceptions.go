package analysis

// ownStem gives the stem of a word that Porter's algorithm would merge with
// another.
func ownStem(w string) (string, bool) { return "", false }
