package reader

import (
	"context"

	"fyne.io/fyne/v2"
)

// pair is the Page tab with the page's text beside its picture: what was read,
// next to what is printed. Hits and selection show in both.
type pair struct {
	r     *Reader
	on    bool
	asked bool // whether it was on when Naru ran last
	split *sideSplit
}

// settingBeside keeps whether the text stands beside the page: "1".
const settingBeside = "reader.beside"

func newPair(r *Reader) *pair {
	return &pair{r: r, split: newSideSplit(r.picture.content, r.text.scroll, textBeside, .5, .5)}
}

// shown takes the picture and the text, which stand elsewhere at other times,
// and gives both.
func (p *pair) shown() fyne.CanvasObject {
	p.split.content.Refresh()
	return p.split.content
}

// toggle puts the text beside the page, or takes it away.
func (p *pair) toggle() {
	p.asked = true
	r := p.r
	// What is selected stays selected in the part that remains, or came.
	if selected := r.selectedRange(); r.tab == tabPage {
		r.text.choose(selected)
		r.picture.view.Page.Select(selected)
	}
	p.on = !p.on
	r.showTab(tabPage)
	value := ""
	if p.on {
		value = "1"
	}
	r.host.Go(func(ctx context.Context) error {
		return r.lib.Settings.SetSetting(ctx, settingBeside, value)
	}, func(error) {}) // a choice not kept is no reason to disturb
}

// recall asks once whether the text stood beside the page before.
func (p *pair) recall() {
	if p.asked {
		return
	}
	p.asked = true
	r := p.r
	var value string
	r.host.Go(func(ctx context.Context) (err error) {
		value, err = r.lib.Settings.Setting(ctx, settingBeside)
		return err
	}, func(err error) {
		if err == nil && value == "1" && !p.on {
			p.on = true
			if r.tab == tabPage {
				r.showTab(tabPage)
			}
		}
	})
}
