package describing

import (
	"strconv"

	"naru/internal/library"
)

// contents judges the lines of printed contents.
func (j *judge) contents(d Described) {
	if d.Sources["contents"].From == library.FromOutline {
		return
	}
	n, first, last := "", library.Heading{}, library.Heading{}
	if k := len(d.Contents); k > 0 {
		n, first, last = strconv.Itoa(k), d.Contents[0], d.Contents[k-1]
	}
	j.one(ContentsLines, n, func(given string, a Value) bool {
		g, _ := strconv.Atoi(given)
		asked, err := strconv.Atoi(a.Text)
		return err == nil && abs(g-asked) <= max(1, asked/10)
	})
	j.line(ContentsFirst, first, d.Labels)
	j.line(ContentsLast, last, d.Labels)
}

func (j *judge) line(f Field, given library.Heading, labels []string) {
	same := func(title string, a Value) bool { return sameLine(title, a.Text) }
	j.one(f, given.Title, same)
	if given.Title == "" || given.Page < 1 || given.Page > len(labels) {
		return // no page to judge, as in a file that holds a part of the document
	}
	label := labels[given.Page-1]
	for _, v := range j.values(f) {
		switch {
		case v.Detail == "" || !same(given.Title, v):
		case fold(label) == fold(v.Detail):
			j.say(Right, ContentsPage, Value{Text: v.Detail, Page: v.Page}, label)
			return
		default:
			j.say(Wrong, ContentsPage, Value{Text: v.Detail, Page: v.Page}, label)
			return
		}
	}
}
