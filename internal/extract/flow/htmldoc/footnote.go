package htmldoc

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"naru/internal/extract/flow"
)

// notes are the footnotes and endnotes of a file.
type notes struct {
	byID map[string]*html.Node
	mark map[*html.Node]string // as the first link to the note shows it
	// waiting notes are those that a link refers to and that are still to be
	// given behind the block with the link.
	waiting map[*html.Node]bool
}

func findNotes(root *html.Node) *notes {
	f := &notes{byID: map[string]*html.Node{}, mark: map[*html.Node]string{}, waiting: map[*html.Node]bool{}}
	var links []*html.Node
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if n.DataAtom == atom.A && strings.HasPrefix(attr(n, "href"), "#") {
			links = append(links, n)
		}
		id := attr(n, "id")
		inList := n.DataAtom == atom.Li && within(n, "endnotes", "footnotes", "rearnotes")
		if id != "" && (inList || is(n, "footnote", "endnote", "rearnote")) {
			f.byID[id] = n
		}
	}
	for _, a := range links {
		note := f.to(a)
		if note == nil || f.mark[note] != "" {
			continue
		}
		f.mark[note] = markOf(a)
		f.waiting[note] = true
	}
	return f
}

// to gives the note that a link from outside of it refers to, if it shows a mark.
func (f *notes) to(a *html.Node) *html.Node {
	target, _ := strings.CutPrefix(attr(a, "href"), "#")
	note := f.byID[target]
	if note == nil || markOf(a) == "" {
		return nil
	}
	for p := a; p != nil; p = p.Parent {
		if p == note {
			return nil
		}
	}
	return note
}

// within tells whether a list item stands in a section of notes.
func within(n *html.Node, types ...string) bool {
	const near = 3
	p := n.Parent
	for i := 0; p != nil && i < near; i++ {
		if is(p, types...) || hasWord(p, "class", "footnotes") {
			return true
		}
		p = p.Parent
	}
	return false
}

// reference writes a link to a note as the note's mark, and says false of any
// other link. Where the note stands in another file, it stays there.
func (w *walker) reference(a *html.Node) bool {
	note := w.notes.to(a)
	mark := markOf(a)
	if mark == "" || note == nil && !is(a, "noteref") {
		return false
	}
	w.begin(mark)
	w.text.Mark(mark)
	if note != nil {
		w.refers = append(w.refers, note)
	}
	return true
}

// markOf is what a link to a note shows, without brackets.
func markOf(n *html.Node) string {
	return strings.Trim(flow.OneLine(words(n)), "[]() ")
}

// footnotes adds the notes that were referred to, each once.
func (w *walker) footnotes() {
	for len(w.refers) > 0 && w.err == nil {
		note := w.refers[0]
		w.refers = w.refers[1:]
		if !w.notes.waiting[note] {
			continue
		}
		w.notes.waiting[note] = false
		inner := &walker{b: w.b, content: w.content, notes: w.notes, cell: &cell{table: &table{}}}
		inner.children(note)
		inner.flush()
		text := strings.TrimRight(strings.Join(inner.cell.paragraphs, "\n"), " \n↩\ufe0e^↑")
		mark := w.notes.mark[note]
		w.add(flow.Block{Kind: flow.Footnote, Mark: mark, Text: withoutMark(text, mark)})
		w.refers = append(w.refers, inner.refers...)
	}
}

// leftNotes adds notes whose links stand in what is not shown.
func (w *walker) leftNotes(root *html.Node) {
	for n := range root.Descendants() {
		if w.notes.waiting[n] {
			w.refers = append(w.refers, n)
		}
	}
	w.footnotes()
}

// withoutMark takes off the mark that the note itself begins with.
func withoutMark(text, mark string) string {
	for _, m := range []string{"[" + mark + "]", "(" + mark + ")", mark, flow.SetMark(mark)} {
		rest, ok := strings.CutPrefix(text, m)
		if !ok {
			continue
		}
		trimmed := strings.TrimLeft(rest, ".): \u00a0\n")
		if trimmed != rest && trimmed != "" || m != mark {
			return trimmed
		}
	}
	return text
}
