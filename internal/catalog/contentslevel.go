package catalog

import "naru/internal/pattern"

// marks are how headings are numbered, each with its name.
var marks = []struct {
	name string
	mark *pattern.Pattern
}{
	{"part", pattern.New(`(?i)^(제 ?[\dIVX]+ ?[부편]|part [\dIVX]+|\p{Lu}?[IVX]+부|parte [\dIVX]+|teil [\dIVX]+)\b`)},
	{"chapter", pattern.New(`(?i)^(제 ?[\dIVXⅠ-Ⅻ]+ ?장|chapter [\dIVX]+|chapitre [\dIVX]+|capítulo [\dIVX]+|kapitel [\dIVX]+)`)},
	{"section", pattern.New(`(?i)^(제 ?\d+ ?절|section \d+)`)},
	{"article", pattern.New(`(?i)^(제 ?\d+ ?[관항조]|article \d+)`)},
	{"division", pattern.New(`(?i)^division \d+`)},
	{"subdivision", pattern.New(`(?i)^subdivision [\dA-Z]+`)},
	{"schedule", pattern.New(`(?i)^schedule \d+`)},
	{"roman", pattern.New(`^([Ⅰ-Ⅻ]+|[IVX]+)(\.|\s)`)},
	{"1.1.1.1", pattern.New(`^\d{1,2}\.\d{1,2}\.\d{1,2}\.\d{1,2}`)},
	{"1.1.1", pattern.New(`^\d{1,2}[.-]\d{1,2}[.-]\d{1,2}`)},
	{"1.1", pattern.New(`^([A-Z]|\d{1,2})[.-]\d{1,2}`)},
	{"1.", pattern.New(`^\d{1,3}[A-Z]{0,2}(\.| )\s*\D`)},
	{"1)", pattern.New(`^\d{1,2}\)`)},
	{"(1)", pattern.New(`^\(\d{1,2}\)`)},
	{"가.", pattern.New(`^[가나다라마바사아자차카타파하]\.`)},
	{"가)", pattern.New(`^[가나다라마바사아자차카타파하]\)`)},
	{"(가)", pattern.New(`^\([가나다라마바사아자차카타파하]\)`)},
	{"①", pattern.New(`^[①-⑳]`)},
	{"A.", pattern.New(`^[A-Z]\. `)},
	{"a)", pattern.New(`^\(?[a-z]\) `)},
	{"top", pattern.New(`(?i)^[<〈\[【]?(부 ?록|appendix|appendices|annex|참고 ?문헌|references|bibliography|abstract|요약|국문 ?요약|국문 ?초록|영문 ?초록|summary|executive summary|foreword|preface|acknowledg|머리말|서문|발간사|색인|index|endnotes)`)},
}

// markOf names the way in which a heading is numbered; "" if it is not.
func markOf(title string) string {
	for _, m := range marks {
		if m.mark.MatchString(title) {
			return m.name
		}
	}
	return ""
}

// leveled gives entries their levels: a way of numbering that appears under
// another is one level below it. What is not numbered stands at the top, as
// forewords, conclusions and references do.
func leveled(entries []entry) []heading {
	var out []heading
	var under []string
	for _, e := range entries {
		mark := markOf(e.title)
		level := 1
		switch mark {
		case "":
		case "top":
			under = nil
		default:
			at := len(under)
			for k, m := range under {
				if m == mark {
					at = k
				}
			}
			under = append(under[:at:at], mark)
			level = min(at+1, deepestLevel)
		}
		out = append(out, heading{entry: e, level: level})
	}
	return out
}

// heading is an entry with its level.
type heading struct {
	entry
	level int
}
