package mention

import (
	"slices"
	"strings"

	lazy "naru/internal/pattern"
	"naru/internal/vocabulary"
)

// told is what tells the code of a status of stay as one, whatever the text is
// about.
type told uint8

const (
	untold told = iota
	byHolder
	byLabel // also without its hyphen: E9 비자
)

var (
	// labels stand behind the code: E-9 비자, D-2 student visa.
	labels = lazy.New(`(?i)^[ )]*\n?(?:(?:student|work|working|tourist|residence|permanent|temporary)\s+)?(?:비자|사증|체류\s?자격|visa|status|sojourn)`)
	// holders too, but a level B1 has them as well: E-9 근로자, F-4 holders.
	holders = lazy.New(`(?i)^[ )]*\n?(?:자격|외국인|근로자|노동자|동포|유학생|소지자|holder|migrant|(?:foreign |migrant )?worker)`)
	// before is what stands before the code in brackets: 유학생(D-2), marriage migrants (F-6).
	before = lazy.New(`(?i)(?:비자|사증|자격|동포|유학생|결혼이민자?|영주권?자?|외국인|난민|난민신청자|선원|visas?|status|migrants?|students?|workers?|permanent residen(?:ts?|ce)|ethnic koreans?|overseas koreans?)\s*\($`)
	// between stands between codes of one list.
	between = lazy.New(`^(?:\s|[,·ㆍ/~∼–]|및|와|과|또는|혹은|이나|나|and|or|&)+$`)
)

// reach bounds what is looked at around a code, in bytes.
const reach = 48

// statusNames gives, by concept, what statuses of stay are called in Korean beside
// their codes: 교수 of E-1.
func statusNames(t *vocabulary.Thesaurus) map[int][]string {
	out := map[int][]string{}
	for i, c := range t.Concepts() {
		if c.Type != "visa" {
			continue
		}
		for _, f := range c.Forms {
			if f.Lang == "ko" {
				out[i] = append(out[i], strings.TrimSuffix(f.Text, " 자격"))
			}
		}
	}
	return out
}

// tell marks the codes among the hits of a text that are told to be statuses of
// stay: by what stands around them, or by another of their list.
func (f *Finder) tell(text string, hits []hit) {
	for k := range hits {
		h := &hits[k]
		if names, ok := f.status(*h); ok {
			h.told = toldBy(text, h.from, h.to, names)
		}
	}
	share := func(a, b *hit) {
		_, one := f.status(*a)
		_, other := f.status(*b)
		if one && other && a.told != b.told && b.from-a.to <= reach && between.MatchString(text[a.to:b.from]) {
			a.told, b.told = max(a.told, b.told), max(a.told, b.told)
		}
	}
	for k := 1; k < len(hits); k++ {
		share(&hits[k-1], &hits[k])
	}
	for k := len(hits) - 1; k > 0; k-- {
		share(&hits[k-1], &hits[k])
	}
}

// status gives the names of the status of stay whose code a hit may be.
func (f *Finder) status(h hit) (names []string, ok bool) {
	f.each([]hit{h}, func(o owner) {
		if of, visa := f.statuses[o.concept]; visa && f.patterns[h.pattern].code {
			names, ok = append(names, of...), true
		}
	})
	return names, ok
}

// toldWithoutHyphen tells a code that counts though its hyphen is missing.
func (f *Finder) toldWithoutHyphen(h hit) bool {
	return h.told == byLabel && f.patterns[h.pattern].code
}

func toldBy(text string, from, to int, names []string) told {
	behind, ahead := text[to:min(len(text), to+reach)], text[max(0, from-reach):from]
	if labels.MatchString(behind) {
		return byLabel
	}
	named := func(cut string, with func(string, string) bool) bool {
		return slices.ContainsFunc(names, func(n string) bool { return with(cut, n) })
	}
	open, inBrackets := strings.CutSuffix(ahead, "(")
	rest, opens := strings.CutPrefix(behind, "(")
	if holders.MatchString(behind) || before.MatchString(ahead) ||
		inBrackets && named(strings.TrimRight(open, " "), strings.HasSuffix) || opens && named(rest, strings.HasPrefix) {
		return byHolder
	}
	return untold
}
