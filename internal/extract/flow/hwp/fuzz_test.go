package hwp

import (
	"testing"
	"unicode/utf8"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/flowtest"
	"naru/internal/extract/flow/hancom"
)

// small limits show within a fuzzer's time what they hold.
func small() flow.Limits {
	return flow.Limits{Text: 1 << 16, Blocks: 1 << 10, Unzip: 1 << 20, Entries: 1000, Depth: 32}
}

func FuzzRecords(f *testing.F) {
	f.Add([]byte{0x42, 0, 0x80, 1, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x43, 4, 0xA0, 0, 0x00, 0xAC, 11, 0, 13, 0, 13, 0, 13, 0})
	f.Add([]byte{0x47, 0, 0xF0, 0xFF, 4, 0, 0, 0, ' ', 'l', 'b', 't'})
	f.Add([]byte{0x17, 0, 0x10, 0, 0xFF})
	f.Fuzz(func(t *testing.T, data []byte) {
		l := small()
		w := hancom.NewWriter(readStyles(data), l)
		r := newReader(l)
		s, err := r.section(data)
		if tooLarge := w.Section(s); tooLarge != nil {
			err = tooLarge
		}
		d, err := hancom.Result(&flow.Document{}, w.Finish(), err)
		checkWhole(t, d, err, l)
	})
}

// checkWhole: what is read of a damaged file stands beside its error.
func checkWhole(t *testing.T, d *flow.Document, err error, l flow.Limits) {
	t.Helper()
	if d == nil {
		flowtest.Check(t, nil, err)
		return
	}
	flowtest.Check(t, d, nil)
	text := 0
	for _, b := range d.Blocks {
		text += len(b.Text)
		for _, c := range b.Cells {
			text += len(c)
		}
	}
	// Separators between what was counted come on top.
	if len(d.Blocks) > l.Blocks || text > 4*l.Text {
		t.Fatalf("%d blocks with %d bytes of text", len(d.Blocks), text)
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte{0x00, 0xAC, 10, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 13, 0}, 1, 3)
	f.Add([]byte{11, 0, 'l', 'b', 't', ' ', 0, 0, 0, 0, 0, 0, 0, 0, 11, 0, 0x3C, 0xD8, 0, 0xDF}, 8, 9)
	f.Fuzz(func(t *testing.T, data []byte, first, second int) {
		at := 0
		chunks, _ := splitText(data, []int{min(first, second), max(first, second)}, 100)
		for _, c := range chunks {
			if c.at < at || c.units <= 0 || !utf8.ValidString(c.text) || (c.text == "") == (c.control == 0) {
				t.Fatalf("piece %+v after position %d", c, at)
			}
			at = c.at + c.units
			if c.text != "\t" && c.control == 0 && len([]rune(c.text)) > c.units {
				t.Fatalf("piece %+v is longer than its place", c)
			}
		}
		if at > len(data)/2 {
			t.Fatalf("ends at %d of %d", at, len(data)/2)
		}
	})
}
