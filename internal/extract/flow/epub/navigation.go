package epub

import (
	"encoding/xml"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/htmldoc"
	"naru/internal/extract/flow/xmlread"
)

// navigation gives the table of contents and the list of printed pages. Damage
// leaves them short; the chapters are read all the same.
func (p *pack) navigation() (contents, pages []htmldoc.Link) {
	if p.nav != "" {
		if data, err := p.archive.Read(p.nav); err == nil {
			if c, err := htmldoc.Parse(data); err == nil {
				contents, pages = c.Navigation("toc"), c.Navigation("page-list")
				locate(contents, p.nav)
				locate(pages, p.nav)
			}
		}
	}
	if p.ncx == "" || len(contents) > 0 && len(pages) > 0 {
		return contents, pages
	}
	oldContents, oldPages := p.oldNavigation()
	locate(oldContents, p.ncx)
	locate(oldPages, p.ncx)
	if len(contents) == 0 {
		contents = oldContents
	}
	if len(pages) == 0 {
		pages = oldPages
	}
	return contents, pages
}

// locate makes hrefs of a part names of parts.
func locate(links []htmldoc.Link, from string) {
	for i := range links {
		links[i].Href = resolve(from, links[i].Href)
	}
}

// oldNavigation reads the NCX of EPUB 2 (DAISY Z39.86).
func (p *pack) oldNavigation() (contents, pages []htmldoc.Link) {
	d := p.decoder(p.ncx)
	if _, err := d.Root(); err != nil {
		return nil, nil
	}
	level := 0
	var point func(to *[]htmldoc.Link) error
	point = func(to *[]htmldoc.Link) error {
		level++
		defer func() { level-- }()
		at := len(*to)
		*to = append(*to, htmldoc.Link{Level: level})
		return d.Children(func(e xml.StartElement) error {
			switch e.Name.Local {
			case "navLabel":
				text, err := d.Text()
				(*to)[at].Title = flow.OneLine(text)
				return err
			case "content":
				(*to)[at].Href = xmlread.Attr(e, "src")
			case "navPoint":
				return point(to)
			}
			return nil
		})
	}
	_ = d.Children(func(e xml.StartElement) error { // what was found before it breaks off is good
		switch e.Name.Local {
		case "navMap":
			return d.Children(func(e xml.StartElement) error {
				if e.Name.Local == "navPoint" {
					return point(&contents)
				}
				return nil
			})
		case "pageList":
			return d.Children(func(e xml.StartElement) error {
				if e.Name.Local == "pageTarget" {
					return point(&pages)
				}
				return nil
			})
		}
		return nil
	})
	return contents, pages
}
