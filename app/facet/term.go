package facet

import (
	"fyne.io/fyne/v2"

	"naru/internal/library"
	"naru/internal/message"
)

// termGroups are the groups of the glossary by whose terms documents are chosen, in
// the order in which they are offered: statuses of stay, targets, objectives, plans.
var termGroups = []string{"visa", "sdg", "gcm", "gcr", "plan", "policy", "programme", "law", "treaty"}

// termItems offers policy terms group by group, each group in a menu of its own,
// the terms of most documents first.
func (b *Bar) termItems(values []library.FacetCount) []*fyne.MenuItem {
	of := map[string][]*fyne.MenuItem{}
	more := map[string]int{}
	for _, v := range values {
		group := b.Subjects().TermGroup(v.ID)
		if len(of[group]) < menuLength {
			of[group] = append(of[group], b.item(library.FacetTerm, v))
			continue
		}
		more[group]++
	}
	var items []*fyne.MenuItem
	for _, group := range termGroups {
		list := of[group]
		if len(list) == 0 {
			continue
		}
		if n := more[group]; n > 0 {
			rest := fyne.NewMenuItem(b.Printer().T("app.facet.term_more", message.Args{"count": n}), nil)
			rest.Disabled = true
			list = append(list, rest)
		}
		item := fyne.NewMenuItem(b.Printer().T("terms.group."+group), nil)
		item.ChildMenu = fyne.NewMenu("", list...)
		items = append(items, item)
		delete(of, group)
	}
	for _, v := range values { // what stands in no group that is offered
		if group := b.Subjects().TermGroup(v.ID); len(of[group]) > 0 {
			items = append(items, of[group]...)
			delete(of, group)
		}
	}
	return items
}
