package htmldoc

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"naru/internal/extract/flow"
)

// write adds text as it is shown: blanks as one, but where they are kept.
func (w *walker) write(s string) {
	if w.look.pre || w.block.Kind == flow.Code {
		w.begin(s)
		w.text.Write(s, w.look.bold)
		return
	}
	if w.look.raised {
		s, _ = flow.Raise(s)
	}
	for s != "" {
		end := strings.IndexAny(s, " \t\n\r\f")
		switch {
		case end < 0:
			w.begin(s)
			w.text.Write(s, w.look.bold)
			return
		case end > 0:
			w.begin(s)
			w.text.Write(s[:end], w.look.bold)
		}
		if !w.text.EndsInSpace() {
			w.text.Write(" ", w.look.bold)
		}
		s = strings.TrimLeft(s[end:], " \t\n\r\f")
	}
}

// begin writes what is shown before the first text of an item.
func (w *walker) begin(s string) {
	if w.marker == "" || strings.TrimSpace(s) == "" {
		return
	}
	w.text.Write(w.marker, false)
	w.marker = ""
}

var (
	hidden = regexp.MustCompile(`(?i)(^|[;\s])(display\s*:\s*none|visibility\s*:\s*(hidden|collapse))`)
	heavy  = regexp.MustCompile(`(?i)(^|[;\s])font-weight\s*:\s*(bold|bolder|[6-9]00)`)
	light  = regexp.MustCompile(`(?i)(^|[;\s])font-weight\s*:\s*(normal|lighter|[1-5]00)`)
	kept   = regexp.MustCompile(`(?i)(^|[;\s])white-space\s*:\s*(pre|break-spaces)`)
	super  = regexp.MustCompile(`(?i)(^|[;\s])vertical-align\s*:\s*super`)
	paged  = map[string]*regexp.Regexp{
		"before": regexp.MustCompile(`(?i)(^|[;\s])(page-break-before\s*:\s*(always|left|right)|break-before\s*:\s*(page|left|right|recto|verso))`),
		"after":  regexp.MustCompile(`(?i)(^|[;\s])(page-break-after\s*:\s*(always|left|right)|break-after\s*:\s*(page|left|right|recto|verso))`),
	}
)

// isHidden: what a browser does not show, or shows as a control of the page
// instead of its text.
func isHidden(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Head, atom.Title, atom.Template, atom.Noscript, atom.Nav, atom.Iframe, atom.Object,
		atom.Svg, atom.Canvas, atom.Audio, atom.Video, atom.Select, atom.Button, atom.Datalist, atom.Textarea, atom.Rp, atom.Dialog:
		return true
	}
	switch n.Data {
	case "annotation", "annotation-xml": // of MathML
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			return hidden.MatchString(a.Val)
		}
	}
	return hasWord(n, "role", "navigation", "doc-toc", "doc-backlink") || hasWord(n, "epub:type", "backlink")
}

func lookOf(n *html.Node, l look) look {
	switch n.DataAtom {
	case atom.B, atom.Strong:
		l.bold = true
	case atom.Sup:
		l.raised = true
	case atom.Pre:
		l.pre = true
	}
	if style := attr(n, "style"); style != "" {
		switch {
		case heavy.MatchString(style):
			l.bold = true
		case light.MatchString(style):
			l.bold = false
		}
		l.pre = l.pre || kept.MatchString(style)
		l.raised = l.raised || super.MatchString(style)
	}
	return l
}

func breaks(n *html.Node, side string) bool {
	style := attr(n, "style")
	return style != "" && paged[side].MatchString(style)
}

// pageLabel tells whether a printed page begins here, and its number.
func pageLabel(n *html.Node) (string, bool) {
	if !is(n, "pagebreak") {
		return "", false
	}
	const longest = 20
	label := flow.OneLine(first(attr(n, "title"), attr(n, "aria-label"), words(n)))
	label = strings.TrimRight(strings.TrimPrefix(strings.TrimPrefix(label, "Page "), "page "), ".")
	if len(label) > longest {
		label = ""
	}
	return label, true
}
