package hwp_test

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/flowtest"
	"naru/internal/extract/flow/hwp"
	"naru/internal/library"
)

func TestFilesThatCannotBeRead(t *testing.T) {
	flagged := func(flags uint32) []byte {
		f := simple("글")
		f.flags = flags
		return f.bytes(t)
	}
	whole := simple("글").bytes(t)
	for name, c := range map[string]struct {
		data []byte
		want library.Code
	}{
		"no bytes":                {nil, library.EmptyFile},
		"a password":              {flagged(1 | 1<<1), library.Locked},
		"rights management":       {flagged(1 | 1<<4), library.Locked},
		"made for distribution":   {flagged(1 | 1<<2), library.Distribution},
		"HWP 3":                   {[]byte("HWP Document File V3.00 \x1a\x01\x02\x03\x04\x05"), library.Unsupported},
		"another kind of file":    {[]byte("%PDF-1.7 한글이 아니다"), library.Unsupported},
		"an OLE file of others":   {ole(map[string][]byte{"WordDocument": []byte("x")}), library.Unsupported},
		"cut off":                 {whole[:700], library.BrokenFile},
		"only its first bytes":    {whole[:100], library.BrokenFile},
		"without sections":        {without(t, "BodyText/Section0"), library.BrokenFile},
		"a header that says less": {ole(map[string][]byte{"FileHeader": []byte("HWP Document File")}), library.BrokenFile},
	} {
		if _, err := read(t, c.data); library.CodeOf(err) != c.want {
			t.Errorf("%s: got %v, want %s", name, err, c.want)
		}
	}
}

func without(t *testing.T, path string) []byte {
	f := simple("글")
	f.more[path] = nil
	return f.bytes(t)
}

func TestOfADamagedSectionTheBeginningIsRead(t *testing.T) {
	f := simple("앞의 글")
	f.sections[0].para(0, wide("뒤의 글"))
	packed := deflate(t, f.sections[0].Bytes())
	f.more["BodyText/Section0"] = packed[:len(packed)-40]
	d, err := read(t, f.bytes(t))
	if library.CodeOf(err) != library.BrokenFile || d == nil || flowtest.Outline(d) != "P  앞의 글\n" {
		t.Errorf("got %v, %v", d, err)
	}
}

func TestWhereNoSectionCanBeReadThePreviewStandsBesideTheError(t *testing.T) {
	f := simple("글")
	f.more["BodyText/Section0"] = []byte{0xFF, 0xFF, 0xFF}
	f.more["PrvText"] = wide("\x00미리보기의 첫 줄\r\n<셀><셀>\r\n")
	d, err := read(t, f.bytes(t))
	if library.CodeOf(err) != library.BrokenFile || d == nil || flowtest.Outline(d) != "P  미리보기의 첫 줄\nP  <셀><셀>\n" {
		t.Errorf("got %v, %v", d, err)
	}
}

func TestLimitsHold(t *testing.T) {
	long := simple(strings.Repeat("가나다라", 1000)).bytes(t)
	deep := &stream{}
	deep.para(0, ctrl(2, "secd")).sectionDef(0)
	for level := 0; level < 60; level += 2 {
		deep.para(level, ctrl(11, "gso "))
		deep.rec(tCtrl, level+1, object("gso ", true))
		deep.rec(tList, level+2, uint16(1), uint16(0), uint32(0))
	}
	many := &stream{}
	many.para(0, ctrl(2, "secd")).sectionDef(0)
	for range 200 {
		many.para(0, wide("줄"))
	}
	bomb := simple("글")
	bomb.more["BodyText/Section0"] = deflate(t, make([]byte, 8<<20))
	for name, c := range map[string]struct {
		data   []byte
		limits func(*flow.Limits)
	}{
		"text":    {long, func(l *flow.Limits) { l.Text = 5000 }},
		"blocks":  {newFile(many).bytes(t), func(l *flow.Limits) { l.Blocks = 100 }},
		"nesting": {newFile(deep).bytes(t), func(l *flow.Limits) { l.Depth = 20 }},
		"a bomb":  {bomb.bytes(t), func(l *flow.Limits) { l.Unzip = 1 << 20 }},
	} {
		l := flow.DefaultLimits()
		c.limits(&l)
		if _, err := hwp.Read(bytes.NewReader(c.data), int64(len(c.data)), "", l); library.CodeOf(err) != library.TooLarge {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestALastSectorThatIsNotFullIsRead(t *testing.T) {
	data := simple("글").bytes(t)
	d, err := read(t, data[:len(data)-100])
	if err != nil || flowtest.Outline(d) != "P  글\n" {
		t.Errorf("got %v, %v", d, err)
	}
}

func TestChainsThatLeadInCirclesEnd(t *testing.T) {
	data := simple("글").bytes(t)
	sector := func(n uint32) int { return int(n+1) * 512 }
	fat := sector(binary.LittleEndian.Uint32(data[76:]))
	dir := binary.LittleEndian.Uint32(data[48:])
	for name, break_ := range map[string]func([]byte){
		"the directory": func(b []byte) { binary.LittleEndian.PutUint32(b[fat+4*int(dir):], dir) },
		"a sibling":     func(b []byte) { binary.LittleEndian.PutUint32(b[sector(dir)+128+72:], 1) },
		"a child":       func(b []byte) { binary.LittleEndian.PutUint32(b[sector(dir)+76:], 0) },
		"counts":        func(b []byte) { binary.LittleEndian.PutUint32(b[72:], 0xFFFFFF) },
		"no directory":  func(b []byte) { binary.LittleEndian.PutUint32(b[48:], 0xFFFFFFFE) },
	} {
		b := append([]byte(nil), data...)
		break_(b)
		if _, err := read(t, b); library.CodeOf(err) != library.BrokenFile {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
