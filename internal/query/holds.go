package query

// verdict is what a text says about a part of the query: fields it cannot judge.
type verdict uint8

const (
	no verdict = iota
	unknown
	yes
)

// Holds tells whether a text that the index found answers the query as it was
// typed: quoted phrases stand in it as they are, case, accents and the spacing
// of Hangul aside. Fields count as met: the index has seen to them. Text is the
// whole of the unit: the page, the note, or a document's title, people, series
// and abstract, one per line. A query without verbatim phrases always holds.
func (p *Plan) Holds(text string) bool {
	if len(p.Verbatim) == 0 {
		return true
	}
	return judge(p.root, read(text)) != no
}

func judge(q part, r *reading) verdict {
	switch q := q.(type) {
	case and:
		v := yes
		for _, c := range q {
			v = min(v, judge(c, r))
		}
		return v
	case or:
		v := no
		for _, c := range q {
			v = max(v, judge(c, r))
		}
		return v
	case not:
		// What the index ruled out by its stems stays out.
		if onlyText(q.part) {
			return unknown
		}
		return yes - judge(q.part, r)
	case near:
		v := yes
		for _, w := range q.words {
			v = min(v, judge(w, r))
		}
		return v
	case leaf:
		return judgeLeaf(q, r)
	case guarded:
		return q.judge(r)
	}
	return unknown
}

func judgeLeaf(l leaf, r *reading) verdict {
	if l.field != "" {
		return unknown
	}
	if l.folded != "" {
		if standsPlainly(r.text, l.text) || standsPlainly(r.text, l.folded) || r.holdsVerbatim(l.folded, l.prefix) {
			return yes
		}
		return no
	}
	for _, q := range l.searched {
		if len(r.starts(q)) > 0 {
			return yes
		}
	}
	return no
}

// onlyText tells whether a part has no fields.
func onlyText(q part) bool {
	switch q := q.(type) {
	case and:
		for _, c := range q {
			if !onlyText(c) {
				return false
			}
		}
	case or:
		for _, c := range q {
			if !onlyText(c) {
				return false
			}
		}
	case not:
		return onlyText(q.part)
	case years, choice:
		return false
	case leaf:
		return q.field == ""
	case near:
		return q.words[0].field == ""
	}
	return true
}
