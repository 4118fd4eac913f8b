package pdffont

import (
	"compress/flate"
	_ "embed" // the tables
	"io"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/names.deflate
var packedNames string

//go:embed data/korea1.deflate
var packedKorea string

// Tables are the facts about fonts that PDFs take as known. They are unpacked
// when first asked for; a process needs one, for all of its goroutines.
type Tables struct {
	names func() *names
	korea func() *collection
}

// New makes tables that are yet packed.
func New() *Tables {
	return &Tables{
		names: sync.OnceValue(func() *names { return readNames(unpack(packedNames)) }),
		korea: sync.OnceValue(func() *collection { return readCollection(unpack(packedKorea)) }),
	}
}

// unpack gives nothing for what is not packed: a test reads the tables.
func unpack(packed string) string {
	data, err := io.ReadAll(flate.NewReader(strings.NewReader(packed)))
	if err != nil {
		return ""
	}
	return string(data)
}

// names is what glyph names and predefined encodings mean.
type names struct {
	glyphs    map[string]rune
	encodings map[string]*encoding
	strings   []string // of CFF
	widths    map[string]map[string]int
}

// encoding gives the glyph name of each code, "" for none.
type encoding [256]string

// readNames reads the text described in data/README.md.
func readNames(text string) *names {
	n := &names{
		glyphs: make(map[string]rune, 4300), encodings: map[string]*encoding{}, widths: map[string]map[string]int{},
	}
	kind, of := "", ""
	for line := range strings.Lines(text) {
		key, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		switch {
		case value == "" && (key == "glyphs" || key == "strings"):
			kind = key
		case key == "encoding":
			kind, of = key, value
		case key == "widths":
			kind, of = key, value
			n.widths[of] = make(map[string]int, 350)
		case kind == "glyphs":
			if code, err := strconv.ParseUint(value, 16, 32); err == nil {
				n.glyphs[key] = rune(code)
			}
		case kind == "widths":
			if width, err := strconv.Atoi(value); err == nil {
				n.widths[of][key] = width
			}
		case kind == "strings":
			n.strings = strings.Fields(line)
		case kind == "encoding":
			e := &encoding{}
			for i, name := range strings.Fields(line) {
				if i < len(e) && name != "-" {
					e[i] = name
				}
			}
			n.encodings[of] = e
		}
	}
	return n
}
