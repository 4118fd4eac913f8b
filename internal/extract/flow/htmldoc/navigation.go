package htmldoc

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"naru/internal/extract/flow"
)

// Link is an entry of a table of contents or a list of pages.
type Link struct {
	Title string
	Href  string
	Level int // 1 is the highest
}

// Navigation gives the links of the nav element of a type: "toc", "page-list".
func (c *Content) Navigation(kind string) []Link {
	var links []Link
	for n := range c.root.Descendants() {
		if n.Type == html.ElementNode && n.DataAtom == atom.Nav && is(n, kind) {
			links = appendLinks(links, n, 0)
		}
	}
	return links
}

func appendLinks(links []Link, n *html.Node, level int) []Link {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type != html.ElementNode:
		case c.DataAtom == atom.A:
			if title := flow.OneLine(words(c)); title != "" {
				links = append(links, Link{Title: title, Href: attr(c, "href"), Level: max(level, 1)})
			}
		case c.DataAtom == atom.Ol:
			links = appendLinks(links, c, level+1)
		default:
			links = appendLinks(links, c, level)
		}
	}
	return links
}
