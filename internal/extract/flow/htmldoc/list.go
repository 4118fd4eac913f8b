package htmldoc

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"naru/internal/extract/flow"
)

// listOf walks a list, with the bullets or numbers that a browser shows.
func (w *walker) listOf(n *html.Node) {
	w.flush()
	w.list++
	bare := strings.Contains(attr(n, "style"), "list-style") && strings.Contains(attr(n, "style"), "none")
	number := integer(attr(n, "start"), 1)
	for c := n.FirstChild; c != nil && w.err == nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		if c.DataAtom != atom.Li {
			w.element(c)
			continue
		}
		marker := "• "
		if n.DataAtom == atom.Ol {
			number = integer(attr(c, "value"), number)
			marker = flow.Number(numberStyle(attr(n, "type")), number) + ". "
			number++
		}
		if bare {
			marker = ""
		}
		if !w.isElsewhere(c) {
			w.flush()
			w.note(c)
			w.item(c, marker)
		}
	}
	w.list--
}

func (w *walker) item(n *html.Node, marker string) {
	w.flush()
	w.marker = marker
	w.as(flow.Block{Kind: flow.ListItem, Level: max(w.list, 1)}, n)
	w.marker = ""
}

func numberStyle(htmlType string) flow.NumberStyle {
	switch htmlType {
	case "a":
		return flow.LowerLetter
	case "A":
		return flow.UpperLetter
	case "i":
		return flow.LowerRoman
	case "I":
		return flow.UpperRoman
	}
	return flow.Decimal
}

func integer(s string, otherwise int) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n > 1e9 || n < -1e9 {
		return otherwise
	}
	return n
}
