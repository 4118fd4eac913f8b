package analysis

// joins tells whether the hyphen at j is no part of the word that began at i,
// and where the word goes on: a word hyphenated at a line's end, or one of the
// prefixes that are written with and without a hyphen.
func (a *analyser) joins(i, j int) (next int, ok bool) {
	next = a.skipLineEnd(j + 1)
	if !a.is(next, latin) {
		return j, false
	}
	named := a.chars[next].upper && !a.chars[j-1].upper // Gyeonggi-Do, pre-COVID
	first := a.letters(i, j)
	if next > j+1 { // at a line's end
		return next, !named && !keepsHyphen(first)
	}
	// In a heading every part has a capital: Co-Researchers.
	heading := a.chars[i].upper && a.is(next+1, latin) && !a.chars[next+1].upper
	return next, (!named || heading) && dropsHyphen(first)
}

// skipLineEnd gives the index of the first character of the next line if
// nothing but spaces and one line end follows from j on, else j.
func (a *analyser) skipLineEnd(j int) int {
	k, lines := j, 0
	for ; k < len(a.chars); k++ {
		switch a.chars[k].class {
		case space:
			continue
		case newline:
			if a.at(k) == '\n' && a.at(k-1) == '\r' {
				continue
			}
			lines++
			continue
		}
		break
	}
	if lines == 1 {
		return k
	}
	return j
}

// letters gives the letters of the chars from i to j, cut at 16: the words
// asked for are shorter.
func (a *analyser) letters(i, j int) string {
	a.word = a.word[:0]
	for k := i; k < j && len(a.word) < 16; k++ {
		if c := a.chars[k]; c.class == latin && c.r < 0x80 {
			a.word = append(a.word, byte(c.r))
		}
	}
	return string(a.word)
}

// dropsHyphen tells prefixes whose words are written both ways, so that
// co-operation and cooperation are one term. Prefixes whose second part people
// search alone (non-refoulement, anti-discrimination, inter-agency) stay apart.
func dropsHyphen(first string) bool {
	switch first {
	case "co", "re", "pre", "multi", "trans", "socio":
		return true
	}
	return false
}

// keepsHyphen tells first parts of compounds that stand with a hyphen in
// mid-line too: at a line's end, too, they are two words.
func keepsHyphen(first string) bool {
	switch first {
	case "long", "short", "mid", "low", "high", "middle", "medium", "large", "small", "semi", "full", "part", "half",
		"self", "cross", "non", "well", "anti", "post", "ex", "quasi", "third", "second", "first", "one", "two", "three",
		"four", "five", "six", "ten", "multi", "labor", "labour", "foreign", "native", "host", "home", "policy",
		"evidence", "rights", "decision", "family", "gender", "community", "employer", "government", "state", "market",
		"visa", "age", "data", "human", "job", "skill", "year", "end", "in", "on", "off", "up", "so", "by", "to", "of",
		"pro", "vice", "all", "cost", "time", "private", "public", "north", "south", "east", "west", "korean", "asian":
		return true
	}
	return false
}
