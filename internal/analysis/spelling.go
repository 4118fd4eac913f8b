package analysis

import "strings"

// Spelling gives the one spelling under which a lower-case English word is
// indexed: the American one, where British and American differ by rule or by
// the table. Labour is labor, organisation organization, programme program.
// Words in other languages that happen to fit a rule change alike in text and
// query, so nothing is lost by it.
func Spelling(word string) string {
	if len(word) < 4 {
		return word
	}
	if s, ok := respelt(word); ok {
		return s
	}
	switch {
	case strings.Contains(word, "our"):
		return spellOur(word)
	case strings.Contains(word, "logu"):
		return spellLogue(word)
	case strings.Contains(word, "ll"):
		return spellDoubleL(word)
	}
	if s, ok := spellIse(word); ok {
		return s
	}
	if s, ok := spellRe(word); ok {
		return s
	}
	return spellDiphthong(word)
}

// spellIse turns -ise and its kin into -ize: organisation, recognisable.
func spellIse(w string) (string, bool) {
	for _, ending := range []string{
		"e", "ed", "es", "er", "ers", "ing", "ings", "ation", "ations", "ational", "ationally", "able", "ably", "ability", "ement",
	} {
		rest, ok := strings.CutSuffix(w, ending)
		if !ok {
			continue
		}
		if base, ok := strings.CutSuffix(rest, "is"); ok && takesZ(base) {
			return base + "iz" + ending, true
		}
		if base, ok := strings.CutSuffix(rest, "ys"); ok && len(base) >= 3 && strings.HasSuffix(base, "l") && ending != "es" {
			return base + "yz" + ending, true // analyse, paralyse, catalyse
		}
	}
	return w, false
}

// takesZ tells whether the word that begins with base and goes on with -ise is
// written with z in America. Most are; those that are not come from other roots
// (-vise, -cise, -prise, -mise, -wise) and are told by their last letters.
func takesZ(base string) bool {
	if len(base) < 3 {
		return false // raise, rise, noise, disable
	}
	switch base {
	case "prom", "compro", "comprom", "prem", "dem", "surm", "chem", "advert", "expert", "treat", "pract", "chast", "mort",
		"merchand", "parad", "franch", "enfranch", "disenfranch", "sunr", "moonr", "cer", "val", "marqu", "an", "desp", "cr":
		return false
	}
	switch base[len(base)-1] {
	case 'a', 'o', 'u', 'w': // praise, turquoise, disguise, otherwise
		return false
	case 'v': // revise, supervise, but incentivise
		return strings.HasSuffix(base, "tiv")
	case 'c': // exercise, precise, but criticise, ostracise
		return strings.HasSuffix(base, "ic") || strings.HasSuffix(base, "rac")
	case 'r': // comprise, enterprise, surprise
		return !strings.HasSuffix(base, "pr")
	}
	return true
}

// spellOur turns -our- into -or- in the words where America does.
func spellOur(w string) string {
	i := strings.Index(w, "our")
	switch w[:i] {
	case "lab", "belab", "neighb", "fav", "unfav", "disfav", "behavi", "misbehavi", "col", "discol", "multicol", "hon", "dishon",
		"harb", "endeav", "hum", "rum", "sav", "savi", "vap", "vig", "rig", "flav", "arm", "parl", "cand", "clam", "splend",
		"val", "tum", "od", "arb", "ard", "ferv", "demean", "misdemean", "succ", "enam", "ranc":
		return w[:i] + "or" + w[i+3:]
	}
	if s, ok := spellIse(w); ok {
		return s
	}
	return w
}

// spellLogue turns -logue into -log: catalogue, dialogues, cataloguing.
func spellLogue(w string) string {
	i := strings.Index(w, "logu")
	switch w[i+4:] {
	case "e":
		return w[:i+3]
	case "es":
		return w[:i+3] + "s"
	case "ed", "ing", "er", "ers":
		return w[:i+3] + w[i+4:]
	}
	return w
}

// spellDoubleL takes one l out where America does not double it: travelling,
// labelled, modelling, counsellor.
func spellDoubleL(w string) string {
	i := strings.LastIndex(w, "ll")
	switch w[i+2:] {
	case "ed", "ing", "ings", "er", "ers", "or", "ors":
		switch w[:i+1] {
		case "travel", "label", "model", "remodel", "counsel", "channel", "cancel", "level", "fuel", "refuel", "signal", "total",
			"equal", "rival", "marvel", "tunnel", "quarrel", "dial", "panel", "parcel", "libel", "duel", "unravel", "shovel",
			"spiral", "initial", "medal", "pedal", "revel", "funnel", "grovel", "relabel", "jewel", "pencil", "tranquil":
			return w[:i+1] + w[i+2:]
		}
	}
	if s, ok := spellIse(w); ok {
		return s
	}
	return w
}

// spellRe turns -re into -er: centre, kilometres, centred.
func spellRe(w string) (string, bool) {
	for _, ending := range []string{"re", "res", "red"} {
		base, ok := strings.CutSuffix(w, ending)
		if !ok {
			continue
		}
		for _, root := range []string{"cent", "theat", "met", "lit", "fib", "calib", "spect", "somb", "lust", "meag", "sab", "reconnoit"} {
			if !strings.HasSuffix(base, root) || root == "met" && !isMetre(base) || root == "lit" && base != "lit" && base != "millilit" {
				continue
			}
			if ending == "red" {
				return base + "ered", true
			}
			return base + "er" + ending[2:], true
		}
	}
	return w, false
}

func isMetre(base string) bool {
	switch base {
	case "met", "kilomet", "centimet", "millimet", "micromet", "nanomet", "decimet":
		return true
	}
	return false
}

// spellDiphthong turns ae and oe of Greek and Latin roots into e.
func spellDiphthong(w string) string {
	if !strings.Contains(w, "ae") && !strings.Contains(w, "oe") {
		return w
	}
	for _, root := range []string{
		"paed", "anaem", "anaesth", "gynaec", "haem", "leukaem", "archaeo", "mediaev", "caesar", "faec", "palaeo", "septicaem",
		"foet", "oestr", "rrhoea", "oesoph", "homoeo", "coeliac", "oedem",
	} {
		if i := strings.Index(w, root); i >= 0 {
			return w[:i] + strings.NewReplacer("ae", "e", "oe", "e").Replace(root) + w[i+len(root):]
		}
	}
	return w
}
