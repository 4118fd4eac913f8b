package wire

import (
	"encoding/binary"
	"errors"
	"math"
	"unicode/utf8"
)

// ErrMalformed is a payload that is not what its kind says.
var ErrMalformed = errors.New("malformed message")

// Append writes c.
func (c Count) Append(b []byte) []byte {
	return binary.AppendUvarint(binary.AppendUvarint(b, uint64(c.Done)), uint64(c.Total))
}

// DecodeCount reads what Append wrote.
func DecodeCount(b []byte) (Count, error) {
	d := decoder{b: b}
	c := Count{Done: d.int(), Total: d.int()}
	return c, d.end()
}

// Append writes p.
func (p PageData) Append(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(p.Number))
	b = binary.BigEndian.AppendUint64(b, math.Float64bits(p.Width))
	b = binary.BigEndian.AppendUint64(b, math.Float64bits(p.Height))
	b = appendBool(b, p.HasText)
	b = appendString(b, p.Label)
	b = appendString(b, p.Text)
	return appendString(b, p.Sizes)
}

// DecodePage reads what Append wrote. Sizes are finite and not negative, texts
// are UTF-8.
func DecodePage(b []byte) (PageData, error) {
	d := decoder{b: b}
	p := PageData{Number: d.int(), Width: d.float(), Height: d.float(), HasText: d.bool(), Label: d.string(), Text: d.string(), Sizes: d.string()}
	return p, d.end()
}

// Append writes c.
func (c ChangeData) Append(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(c.Number))
	b = appendBool(b, c.NewText)
	b = appendString(b, c.Text)
	b = binary.AppendUvarint(b, uint64(c.BodyFrom))
	b = binary.AppendUvarint(b, uint64(c.BodyTo))
	return appendString(b, c.Printed)
}

// DecodeChange reads what Append wrote. A body does not end before it begins;
// whether the text is so long is for the receiver to see, who has it.
func DecodeChange(b []byte) (ChangeData, error) {
	d := decoder{b: b}
	c := ChangeData{Number: d.int(), NewText: d.bool(), Text: d.string(), BodyFrom: d.int(), BodyTo: d.int(), Printed: d.string()}
	if c.BodyFrom > c.BodyTo || !c.NewText && c.Text != "" {
		d.fail()
	}
	return c, d.end()
}

// Parts gives the payload of i without copying the pixels.
func (i ImageData) Parts() [][]byte {
	head := binary.BigEndian.AppendUint32(nil, uint32(i.Width))
	return [][]byte{binary.BigEndian.AppendUint32(head, uint32(i.Height)), i.Pix}
}

// DecodeImage reads what Parts gave. The pixels are those of b.
func DecodeImage(b []byte) (ImageData, error) {
	if len(b) < 8 {
		return ImageData{}, ErrMalformed
	}
	w, h := uint64(binary.BigEndian.Uint32(b)), uint64(binary.BigEndian.Uint32(b[4:]))
	if w == 0 || h == 0 || w > 1<<16 || h > 1<<16 || uint64(len(b)-8) != 4*w*h {
		return ImageData{}, ErrMalformed
	}
	return ImageData{Width: int(w), Height: int(h), Pix: b[8:]}, nil
}

// Append writes l.
func (l LayoutData) Append(b []byte) []byte {
	b = appendString(b, l.Text)
	for _, box := range l.Boxes {
		for _, v := range box {
			b = binary.BigEndian.AppendUint16(b, v)
		}
	}
	return b
}

// DecodeLayout reads what Append wrote: as many boxes as the text has characters.
func DecodeLayout(b []byte) (LayoutData, error) {
	d := decoder{b: b}
	l := LayoutData{Text: d.string()}
	n := utf8.RuneCountInString(l.Text)
	if d.failed || len(d.b) != 8*n {
		return LayoutData{}, ErrMalformed
	}
	l.Boxes = make([]Box, n)
	for i := range l.Boxes {
		for k := range l.Boxes[i] {
			l.Boxes[i][k] = binary.BigEndian.Uint16(d.b[8*i+2*k:])
		}
		if box := l.Boxes[i]; box[0] > box[2] || box[1] > box[3] {
			return LayoutData{}, ErrMalformed
		}
	}
	return l, nil
}

func appendBool(b []byte, v bool) []byte {
	if v {
		return append(b, 1)
	}
	return append(b, 0)
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// decoder reads values off b; the first failure sticks.
type decoder struct {
	b      []byte
	failed bool
}

func (d *decoder) fail() { d.failed, d.b = true, nil }

func (d *decoder) int() int {
	v, n := binary.Uvarint(d.b)
	if n <= 0 || v > math.MaxInt32 {
		d.fail()
		return 0
	}
	d.b = d.b[n:]
	return int(v)
}

func (d *decoder) float() float64 {
	if len(d.b) < 8 {
		d.fail()
		return 0
	}
	f := math.Float64frombits(binary.BigEndian.Uint64(d.b))
	if math.IsNaN(f) || math.IsInf(f, 0) || f < 0 || f > math.MaxFloat32 {
		d.fail()
		return 0
	}
	d.b = d.b[8:]
	return f
}

func (d *decoder) bool() bool {
	if len(d.b) < 1 || d.b[0] > 1 {
		d.fail()
		return false
	}
	v := d.b[0] == 1
	d.b = d.b[1:]
	return v
}

func (d *decoder) string() string {
	n := d.int()
	if n > len(d.b) || !utf8.Valid(d.b[:n]) {
		d.fail()
		return ""
	}
	s := string(d.b[:n])
	d.b = d.b[n:]
	return s
}

func (d *decoder) end() error {
	if d.failed || len(d.b) > 0 {
		return ErrMalformed
	}
	return nil
}
