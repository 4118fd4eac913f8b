package reader

import "strings"

// answers is the key of what there is to say where no page of the document holds a
// hit: it may have been found by its title or by what else is known of it.
func (r *Reader) answers() string {
	d := r.doc
	marked := func(parts ...string) bool {
		return len(r.lib.Searcher.Mark(r.request, strings.Join(parts, "\n"))) > 0
	}
	if marked(d.Title, d.TitleOther) {
		return "reader.hit.title"
	}
	known := []string{d.Series, d.Number, d.Publisher, d.Abstract}
	for _, c := range d.People {
		known = append(known, c.Name)
	}
	for _, c := range d.Contents {
		known = append(known, c.Title)
	}
	if marked(append(known, d.Tags...)...) {
		return "reader.hit.described"
	}
	return "reader.hit.none"
}
