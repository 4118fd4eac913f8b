package people

import (
	"context"

	"naru/app/page/choose"
	"naru/internal/library"
	"naru/internal/message"
)

// pickLimit is how many are listed to choose from; typing finds the others.
const pickLimit = 200

// pickOther asks who is the same as the one shown, and compares the two.
func (d *detail) pickOther() {
	if d.page == nil {
		return
	}
	p, page := d.s.host.P(), d.page
	name, _ := page.NameIn(p.Lang)
	choose.Show(d.s.host, d.s.clock, choose.Options{
		Title: p.T("people.who_is_the_same", message.Args{"name": name}), Hint: p.T("people.find"),
		None: p.T("people.none_found"), Cancel: p.T("people.cancel"),
		Find: func(ctx context.Context, text string) ([]choose.Item, error) {
			list, err := d.s.lib.People(ctx, library.PeopleFilter{Text: text, Kind: page.Kind, Limit: pickLimit})
			if err != nil {
				return nil, err
			}
			var out []choose.Item
			for _, who := range list.People {
				if who.ID == page.ID {
					continue
				}
				name, beside := who.NameIn(p.Lang)
				about := joined(beside, years(who.FromYear, who.ToYear), mainRole(p, who), p.T("app.count.documents", message.Args{"count": who.Documents}))
				out = append(out, choose.Item{Name: name, Below: about, Value: who})
			}
			return out, nil
		},
		Take: func(i choose.Item) { d.s.compare(page.Person, i.Value.(library.Person)) },
	})
}
