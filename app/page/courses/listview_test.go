package courses

import (
	"strings"
	"testing"

	"naru/app/theme"
)

func TestWhereThereIsLittleRoomDatesStandBelowTheTitles(t *testing.T) {
	for _, c := range []struct {
		name     string
		scale, w float32
		below    bool
	}{
		{"wide", 1, 1400, false},
		{"narrow", 1, 700, true},
		{"large letters", 1.5, 1056, true},
	} {
		d := open(t, "en", theme.Light, c.scale, c.w, 728, 1)
		d.ShowList()
		r := newRow()
		d.rows.update(0, r)
		date := d.host.P().When(d.at(0).When)
		if got := strings.HasPrefix(r.below.Text(), date); got != c.below || r.apart.Hidden != c.below {
			t.Errorf("%s: below the title stands %q, the column of dates is hidden: %v", c.name, r.below.Text(), r.apart.Hidden)
		}
	}
}
