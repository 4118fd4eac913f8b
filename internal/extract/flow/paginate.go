package flow

// Paginate divides a document into pages. A page begins at each PageBreak; where
// what lies between two of them is more than a sheet of paper holds, or where a
// document has none at all, it is divided by length: before a heading where one
// stands near, else between blocks, and within a block only where that alone is
// longer than a page. Footnotes stand at the end of the page that refers to
// them. The same document always gives the same pages, at least one.
func Paginate(d *Document) []Page {
	stretches := stretchesOf(d.Blocks)
	arePages := brokenIntoPages(stretches)
	var pages []Page
	for _, s := range stretches {
		most := mostPage
		if arePages || s.label != "" {
			most = sheet
		}
		for _, blocks := range divide(s.blocks, most) {
			pages = append(pages, compose(s.label, blocks))
		}
	}
	return pages
}

// brokenIntoPages tells whether the breaks of a document are those of pages, a
// full one here and there, or of chapters: then a good part of the text stands in
// stretches that no sheet of paper holds.
func brokenIntoPages(stretches []stretch) bool {
	long, all := 0, 0
	for _, s := range stretches {
		size := 0
		for i := range s.blocks {
			size += s.blocks[i].columns()
		}
		all += size
		if size > sheet {
			long += size
		}
	}
	const goodPart = 4 // one in so many
	return len(stretches) > 1 && long*goodPart <= all
}

// stretch is what stands between two page breaks of the document's own.
type stretch struct {
	label  string
	blocks []Block // none: a page without text, as of a picture
}

func stretchesOf(blocks []Block) []stretch {
	s := []stretch{{}}
	for i, b := range blocks {
		if b.PageBreak && i > 0 {
			s = append(s, stretch{})
		}
		last := &s[len(s)-1]
		if b.PageBreak {
			last.label = b.Label
		}
		if !b.isEmpty() {
			last.blocks = append(last.blocks, b)
		}
	}
	return s
}

func (b *Block) isEmpty() bool {
	if b.Text != "" {
		return false
	}
	for _, c := range b.Cells {
		if c != "" {
			return false
		}
	}
	return true
}
