package htmldoc

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"naru/internal/extract/flow"
)

// Describe fills what the file says about itself.
func (c *Content) Describe(d *flow.Document) {
	meta := map[string]string{}
	for n := range c.root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			d.Language = first(attr(n, "lang"), attr(n, "xml:lang"))
		case atom.Title:
			if d.Title == "" && (n.Parent == nil || n.Parent.DataAtom == atom.Head) {
				d.Title = flow.OneLine(words(n))
			}
		case atom.Meta:
			name := strings.ToLower(first(attr(n, "name"), attr(n, "property"), attr(n, "http-equiv")))
			value := flow.OneLine(attr(n, "content"))
			if had := meta[name]; had != "" && strings.Contains(name, "author") && value != "" {
				value = had + "; " + value // names may be turned, with a comma of their own
			}
			meta[name] = first(value, meta[name])
		}
	}
	d.Title = first(meta["citation_title"], meta["dc.title"], meta["dcterms.title"], d.Title, meta["og:title"])
	d.Author = first(meta["citation_author"], meta["author"], meta["dc.creator"], meta["article:author"])
	d.Subject = first(meta["description"], meta["dc.description"], meta["og:description"])
	d.Keywords = first(meta["keywords"], meta["dc.subject"])
	d.Creator = meta["generator"]
	d.Language = first(d.Language, meta["content-language"], meta["dc.language"])
	d.Created = flow.ParseDate(first(meta["citation_publication_date"], meta["article:published_time"],
		meta["dcterms.date"], meta["dcterms.created"], meta["dc.date"], meta["date"]))
}

func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// words is all text below n.
func words(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
