package reader

import "testing"

func TestARecordWithoutAFileHasNoPager(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 5, query(""))
	if d.bar.pages.Hidden || d.bar.zooming.Hidden || d.bar.quote.Hidden {
		t.Fatal("a document with pages cannot be leafed through")
	}
	wanted := *d.Reader.doc
	wanted.Pages, wanted.File, wanted.SHA256 = 0, "", ""
	d.Reader.doc = &wanted
	d.bar.refresh()
	if !d.bar.pages.Hidden || !d.bar.zooming.Hidden || !d.bar.quote.Hidden {
		t.Error("a record without a file offers pages to leaf through")
	}
}
