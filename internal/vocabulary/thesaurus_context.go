package vocabulary

// fieldWords are words of which a text on migration holds at least one on nearly
// every page, and a text on anything else none: EPS on a page with one of them is
// the Employment Permit System, and not earnings per share. 외국인 alone is not
// among them, since share prices speak of foreign investors too.
var fieldWords = []string{
	"migrant", "immigrant", "immigration", "migration", "foreign worker", "refugee",
	"이민", "이주민", "이주노동", "외국인근로자", "외국인노동자", "외국인력", "고용허가", "체류자격", "체류외국인", "난민", "결혼이민", "다문화",
}

// Within gives the words of which one must stand on the same page for an
// expansion to count; nil: it counts everywhere.
func (t *Thesaurus) Within(expansion string) []string {
	if t == nil || !t.context[expansion] {
		return nil
	}
	return fieldWords
}
