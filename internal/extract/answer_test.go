package extract

import (
	"bytes"
	"encoding/json"
	"testing"
	"unicode/utf8"

	"naru/internal/extract/wire"
)

// said writes what a child says: kinds and payloads.
func said(t testing.TB, parts ...any) []byte {
	t.Helper()
	var b bytes.Buffer
	w := wire.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		payload, ok := parts[i+1].([]byte)
		if !ok {
			var err error
			if payload, err = json.Marshal(parts[i+1]); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Send(parts[i].(wire.Kind), payload); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

func FuzzAnAnswerIsTakenOrRefused(f *testing.F) {
	head := wire.Document{Format: "pdf", Pages: 2, Outline: nil}
	page := wire.PageData{Number: 1, HasText: true, Text: "외국인 고용"}.Append(nil)
	f.Add(said(f, wire.Head, head, wire.Page, page, wire.Page, wire.PageData{Number: 2, Text: "b"}.Append(nil),
		wire.Change, wire.ChangeData{Number: 1, NewText: true, Text: "외국인고용", BodyTo: 3, Printed: "1"}.Append(nil)))
	f.Add(said(f, wire.Head, head, wire.Trying, []byte{}, wire.Progress, wire.Count{Done: 1, Total: 2}.Append(nil)))
	f.Add(said(f, wire.Head, head, wire.Page, page, wire.Head, head, wire.Page, page))
	f.Fuzz(func(t *testing.T, data []byte) {
		limits := Limits{Pages: 10, Output: 1 << 10}
		told := 0
		a := &answer{limits: limits, late: true, early: func(d *Document) {
			told++
			if len(d.Pages) == 0 {
				t.Error("told of no pages")
			}
		}}
		r := wire.NewReader(bytes.NewReader(data))
		for {
			kind, payload, err := r.Next(limits.Output + pageOverhead)
			if err != nil || a.take(kind, payload) != nil {
				break
			}
		}
		if told > 1 {
			t.Errorf("told %d times", told)
		}
		if a.document == nil {
			return
		}
		text := 0
		for i, p := range a.document.Pages {
			text += len(p.Text)
			if p.Number != i+1 || p.BodyFrom > p.BodyTo || p.BodyTo > utf8.RuneCountInString(p.Text) || len(p.Printed) > maxPrinted || !utf8.ValidString(p.Text) {
				t.Errorf("page %d: %+v", i, p)
			}
		}
		if len(a.document.Pages) > limits.Pages || text > limits.Output+pageOverhead*limits.Pages {
			t.Errorf("%d bytes on %d pages are kept", text, len(a.document.Pages))
		}
		for _, h := range a.document.Outline {
			if h.Level < 1 || h.Page < 0 || h.Page > limits.Pages {
				t.Errorf("heading %+v", h)
			}
		}
	})
}
