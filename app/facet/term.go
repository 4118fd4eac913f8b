package facet

import (
	"fyne.io/fyne/v2"

	"naru/internal/library"
)

// termKinds are the kinds of terms in the order in which they are offered, each
// with a menu of its own.
var termKinds = []string{"visa", "instrument", "policy", "programme", "law"}

// termItems offers policy terms by kind.
func (b *Bar) termItems(values []library.FacetCount) []*fyne.MenuItem {
	of := map[string][]*fyne.MenuItem{}
	for _, v := range values {
		kind := b.Subjects().TermType(v.ID)
		if len(of[kind]) < menuLength {
			of[kind] = append(of[kind], b.item(library.FacetTerm, v))
		}
	}
	var items []*fyne.MenuItem
	for _, kind := range termKinds {
		if len(of[kind]) == 0 {
			continue
		}
		item := fyne.NewMenuItem(b.Printer().T("terms.types."+kind), nil)
		item.ChildMenu = fyne.NewMenu("", of[kind]...)
		items = append(items, item)
	}
	return append(items, of[""]...)
}
