package hwpx

import (
	"cmp"
	"encoding/xml"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/unpack"
	"naru/internal/extract/flow/xmlread"
	"naru/internal/library"
)

// contents is which parts of the container hold what.
type contents struct {
	header   string
	sections []string
}

var sectionName = regexp.MustCompile(`(?i)^section(\d+)\.xml$`)

// readPackage finds the parts, in the order of the spine where there is one, and
// the properties of the document. Damage in the package file is overlooked: the
// parts have known names.
func readPackage(a *unpack.Archive, l flow.Limits, doc *flow.Document) (contents, error) {
	c := contents{header: "Contents/header.xml"}
	name := rootFile(a, l)
	if a.Has(name) {
		if err := c.read(a, name, l, doc); err != nil && library.CodeOf(err) != library.BrokenFile {
			return c, err
		}
	}
	doc.Creator = program(a, l)
	listed := make(map[string]bool, len(c.sections))
	for _, s := range c.sections {
		listed[strings.ToLower(s)] = true
	}
	var others []string
	for _, part := range a.Names() {
		if sectionName.MatchString(path.Base(part)) && !listed[strings.ToLower(part)] {
			others = append(others, part)
		}
	}
	slices.SortStableFunc(others, func(a, b string) int {
		return cmp.Compare(sectionNumber(a), sectionNumber(b))
	})
	c.sections = append(c.sections, others...)
	return c, nil
}

func sectionNumber(part string) int {
	n, _ := strconv.Atoi(sectionName.FindStringSubmatch(path.Base(part))[1])
	return n
}

// rootFile is the name of the package file.
func rootFile(a *unpack.Archive, l flow.Limits) string {
	const usual = "Contents/content.hpf"
	d := open(a, "META-INF/container.xml", l)
	if d == nil {
		return usual
	}
	for {
		t, err := d.Token()
		if err != nil {
			return usual
		}
		e, ok := t.(xml.StartElement)
		if ok && e.Name.Local == "rootfile" && strings.HasSuffix(xmlread.Attr(e, "full-path"), ".hpf") {
			return xmlread.Attr(e, "full-path")
		}
	}
}

// program is what wrote the file, as version.xml tells.
func program(a *unpack.Archive, l flow.Limits) string {
	d := open(a, "version.xml", l)
	if d == nil {
		return ""
	}
	e, err := d.Root()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(xmlread.Attr(e, "application") + " " + xmlread.Attr(e, "appVersion"))
}

func open(a *unpack.Archive, name string, l flow.Limits) *xmlread.Decoder {
	if !a.Has(name) {
		return nil
	}
	r, err := a.Open(name)
	if err != nil {
		return nil
	}
	return xmlread.New(r, l.Depth)
}

func (c *contents) read(a *unpack.Archive, name string, l flow.Limits, doc *flow.Document) error {
	r, err := a.Open(name)
	if err != nil {
		return err
	}
	d := xmlread.New(r, l.Depth)
	if _, err := d.Root(); err != nil {
		return err
	}
	items := map[string]string{}
	return d.Children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "metadata":
			return metadata(d, doc)
		case "manifest":
			return d.Children(func(e xml.StartElement) error {
				part := partName(a, name, xmlread.Attr(e, "href"))
				items[xmlread.Attr(e, "id")] = part
				if path.Base(part) == "header.xml" {
					c.header = part
				}
				return nil
			})
		case "spine":
			return d.Children(func(e xml.StartElement) error {
				part := items[xmlread.Attr(e, "idref")]
				if sectionName.MatchString(path.Base(part)) && a.Has(part) && !slices.Contains(c.sections, part) {
					c.sections = append(c.sections, part)
				}
				return nil
			})
		}
		return nil
	})
}

// partName resolves a reference of the package file: to the container's root, as
// Hancom writes them, or to the file itself.
func partName(a *unpack.Archive, from, href string) string {
	if beside := path.Join(path.Dir(from), href); !a.Has(href) && a.Has(beside) {
		return beside
	}
	return href
}

func metadata(d *xmlread.Decoder, doc *flow.Document) error {
	return d.Children(func(e xml.StartElement) error {
		name := e.Name.Local
		if name == "meta" {
			name = xmlread.Attr(e, "name")
		}
		text, err := d.Text()
		if err != nil {
			return err
		}
		text = strings.TrimSpace(text)
		switch name {
		case "title":
			doc.Title = text
		case "language":
			doc.Language = text
		case "creator":
			doc.Author = text
		case "subject":
			doc.Subject = text
		case "keyword":
			doc.Keywords = text
		case "CreatedDate":
			if t, err := time.Parse(time.RFC3339, text); err == nil {
				doc.Created = t
			}
		}
		return nil
	})
}
