package wire_test

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"testing"

	"naru/internal/extract/wire"
)

func TestFramesComeThrough(t *testing.T) {
	var pipe bytes.Buffer
	w := wire.NewWriter(&pipe)
	long := bytes.Repeat([]byte("나루"), 1<<20)
	for _, err := range []error{w.Put(wire.Ready), w.Send(wire.Page, []byte("a"), []byte("b")), w.Send(wire.Image, long)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	r := wire.NewReader(&pipe)
	for _, want := range []struct {
		kind    wire.Kind
		payload []byte
	}{{wire.Ready, []byte{}}, {wire.Page, []byte("ab")}, {wire.Image, long}} {
		kind, payload, err := r.Next(1 << 24)
		if err != nil || kind != want.kind || !bytes.Equal(payload, want.payload) {
			t.Fatalf("got %c with %d bytes, %v; want %c with %d", kind, len(payload), err, want.kind, len(want.payload))
		}
	}
	if _, _, err := r.Next(1); err != io.EOF {
		t.Errorf("at the end: %v, want EOF", err)
	}
}

func TestAFrameThatOnlyClaimsToBeLongIsRefused(t *testing.T) {
	for _, c := range []struct {
		name string
		in   []byte
		want error
	}{
		{"longer than allowed", []byte("g\xff\xff\xff\xff"), wire.ErrTooLong},
		{"cut off in its payload", []byte("g\x00\x00\x01\x00abc"), io.ErrUnexpectedEOF},
		{"cut off in its header", []byte("g\x00"), io.ErrUnexpectedEOF},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, _, err := wire.NewReader(bytes.NewReader(c.in)).Next(1 << 20); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

func TestPayloadsComeThrough(t *testing.T) {
	page := wire.PageData{Number: 3, Width: 595.3, Height: 841.9, HasText: true, Label: "iv", Text: "고용허가제 𠮷", Sizes: "10.5"}
	if got, err := wire.DecodePage(page.Append(nil)); err != nil || got != page {
		t.Errorf("page: %+v, %v", got, err)
	}
	for _, change := range []wire.ChangeData{
		{Number: 3, NewText: true, Text: "외국인\n고용", BodyFrom: 4, BodyTo: 6, Printed: "iv"},
		{Number: 1, BodyFrom: 0, BodyTo: 9},
	} {
		if got, err := wire.DecodeChange(change.Append(nil)); err != nil || got != change {
			t.Errorf("change: %+v, %v", got, err)
		}
	}
	count := wire.Count{Done: 5, Total: 600}
	if got, err := wire.DecodeCount(count.Append(nil)); err != nil || got != count {
		t.Errorf("count: %+v, %v", got, err)
	}
	layout := wire.LayoutData{Text: "가a", Boxes: []wire.Box{{1, 2, 3, 4}, {}}}
	if got, err := wire.DecodeLayout(layout.Append(nil)); err != nil || !reflect.DeepEqual(got, layout) {
		t.Errorf("layout: %+v, %v", got, err)
	}
	img := wire.ImageData{Width: 1, Height: 2, Pix: []byte("RGBARGBA")}
	if got, err := wire.DecodeImage(bytes.Join(img.Parts(), nil)); err != nil || !reflect.DeepEqual(got, img) {
		t.Errorf("image: %+v, %v", got, err)
	}
}

func TestAChangeThatContradictsItselfIsRefused(t *testing.T) {
	for _, c := range []struct {
		name   string
		change wire.ChangeData
	}{
		{"a body that ends before it begins", wire.ChangeData{Number: 1, BodyFrom: 5, BodyTo: 4}},
		{"a text that is none", wire.ChangeData{Number: 1, Text: "a"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := wire.DecodeChange(c.change.Append(nil)); !errors.Is(err, wire.ErrMalformed) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func FuzzNothingThatAChildSaysHurts(f *testing.F) {
	f.Add([]byte("g\x00\x00\x00\x01a"))
	f.Add(append([]byte("p\x00\x00\x00\x02"), wire.Count{Done: 1, Total: 2}.Append(nil)...))
	f.Add(append([]byte("c\x00\x00\x00\x07"), wire.ChangeData{Number: 2, BodyTo: 1, Printed: "7"}.Append(nil)...))
	f.Add([]byte("i\x00\x00\x00\x0c\x00\x00\x00\x01\x00\x00\x00\x01RGBA"))
	f.Add([]byte("l\x00\x00\x00\x0a\x01a\x00\x01\x00\x02\x00\x03\x00\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := wire.NewReader(bytes.NewReader(data))
		for {
			_, payload, err := r.Next(1 << 16)
			if err != nil {
				return
			}
			if len(payload) > len(data) {
				t.Fatalf("%d bytes out of %d", len(payload), len(data))
			}
			if p, err := wire.DecodePage(payload); err == nil {
				if again, err := wire.DecodePage(p.Append(nil)); err != nil || again != p {
					t.Fatalf("page changed: %+v, %+v, %v", p, again, err)
				}
			}
			if c, err := wire.DecodeChange(payload); err == nil {
				if again, err := wire.DecodeChange(c.Append(nil)); err != nil || again != c || c.BodyFrom > c.BodyTo {
					t.Fatalf("change changed: %+v, %+v, %v", c, again, err)
				}
			}
			if l, err := wire.DecodeLayout(payload); err == nil && len(l.Boxes) > len(payload) {
				t.Fatal("more boxes than bytes")
			}
			if i, err := wire.DecodeImage(payload); err == nil && len(i.Pix) != 4*i.Width*i.Height {
				t.Fatal("pixels do not fill the image")
			}
			_, _ = wire.DecodeCount(payload)
		}
	})
}
