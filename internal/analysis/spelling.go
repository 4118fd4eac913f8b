package analysis

// american brings a word to one of its English spellings.
func american(w string) string { return w }
