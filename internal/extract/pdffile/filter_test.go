package pdffile

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
)

// samples are data of several kinds, so that every kind of block and of table
// is met.
func samples() map[string][]byte {
	random := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, 100_000)
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	skewed := make([]byte, 300_000) // long codes
	for i := range skewed {
		skewed[i] = byte(random.ExpFloat64() * 12)
	}
	return map[string][]byte{
		"nothing":        nil,
		"one byte":       []byte("x"),
		"a page":         []byte(strings.Repeat("BT /F1 12 Tf 1 0 0 1 72.5 700 Tm (text) Tj ET\n", 2000)),
		"a run":          bytes.Repeat([]byte("a"), 70_000),
		"a run of three": bytes.Repeat([]byte("abc"), 9_000),
		"noise":          noise,
		"skewed":         skewed,
	}
}

func TestWhatWasDeflatedComesBack(t *testing.T) {
	var z inflater
	for name, data := range samples() {
		for _, level := range []int{flate.HuffmanOnly, 0, 1, 6, 9} {
			var b bytes.Buffer
			w, _ := zlib.NewWriterLevel(&b, level)
			_, _ = w.Write(data[:len(data)/3])
			_ = w.Flush()
			_, _ = w.Write(data[len(data)/3:])
			_ = w.Close()
			got, err := z.zlib([]byte("kept "), b.Bytes(), maxDecoded)
			if err != nil || string(got) != "kept "+string(data) {
				t.Errorf("%s at level %d: %d bytes instead of %d, %v", name, level, len(got), len(data)+5, err)
			}
			if got, err = z.zlib(nil, b.Bytes()[:b.Len()-4], maxDecoded); err != nil || len(got) != len(data) {
				t.Errorf("%s without its checksum: %v", name, err)
			}
			if b.Len() > 20 {
				if _, err = z.zlib(nil, b.Bytes()[:b.Len()/2], maxDecoded); !errors.Is(err, errDamaged) {
					t.Errorf("half of %s at level %d: %v", name, level, err)
				}
			}
		}
	}
}

func TestABombIsNotInflated(t *testing.T) {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write(make([]byte, 10<<20))
	_ = w.Close()
	var z inflater
	out, err := z.zlib(nil, b.Bytes(), 1<<20)
	if !errors.Is(err, errBomb) || cap(out) > 2<<20 {
		t.Errorf("%v, with room for %d bytes", err, cap(out))
	}
}

func TestFiltersAreUndone(t *testing.T) {
	for _, c := range []struct {
		name   string
		undo   func(out, data []byte) ([]byte, error)
		data   string
		want   string
		broken bool
	}{
		{"85", un85, "87cURD]i,\"Ebo80~>", "Hello World!", false},
		{"85, zeros and line ends", un85, "87cUR\nz~>", "Hell\x00\x00\x00\x00", false},
		{"85, a rest", un85, "87cURDZ~>", "Hello", false},
		{"85 without its end", un85, "87cURDZ", "Hello", false},
		{"85, a rest of one", un85, "87cUR8~>", "", true},
		{"85, another letter", un85, "87c\x7fUR~>", "", true},
		{"85, too large a group", un85, "uuuuu~>", "", true},
		{"hexadecimal", unhex, "48 65\n6C6c6F7>x", "Hellop", false},
		{"not hexadecimal", unhex, "48x5>", "", true},
		{"runs", bounded(unrun), "\x02abc\xfed\x80x", "abcddd", false},
		{"runs without their end", bounded(unrun), "\x00a", "a", false},
		{"a run that breaks off", bounded(unrun), "\x05ab", "", true},
		{"LZW, the standard's own example", lzw(true), "\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", "-----A---B", false},
		{"LZW, a code before its time", lzw(true), "\x80\x7f\xff", "", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := c.undo(nil, []byte(c.data))
			if (err != nil) != c.broken || (err == nil && string(got) != c.want) {
				t.Errorf("%q, %v", got, err)
			}
		})
	}
}

func bounded(undo func(out, data []byte, limit int) ([]byte, error)) func(out, data []byte) ([]byte, error) {
	return func(out, data []byte) ([]byte, error) { return undo(out, data, 1000) }
}

func lzw(early bool) func(out, data []byte) ([]byte, error) {
	return func(out, data []byte) ([]byte, error) { return unLZW(out, data, early, maxDecoded) }
}

// toLZW encodes as programs do: codes grow to twelve bits, then all is cleared.
func toLZW(data []byte, early bool) []byte {
	var out []byte
	var bits uint64
	var held uint
	emit := func(code int, width uint) {
		bits = bits<<width | uint64(code)
		for held += width; held >= 8; held -= 8 {
			out = append(out, byte(bits>>(held-8)))
		}
	}
	sooner := 0
	if early {
		sooner = 1
	}
	width := uint(9)
	emit(lzwClear, width)
	codes, next, word := map[string]int{}, lzwEnd+1, ""
	code := func(w string) int {
		if len(w) == 1 {
			return int(w[0])
		}
		return codes[w]
	}
	for _, c := range data {
		longer := word + string([]byte{c})
		if _, ok := codes[longer]; ok || len(longer) == 1 {
			word = longer
			continue
		}
		emit(code(word), width)
		codes[longer] = next
		next++
		// The reader is one code behind.
		if next-1+sooner >= 1<<width && width < 12 {
			width++
		}
		if next == lzwCodes-2 {
			emit(lzwClear, width)
			codes, next, width = map[string]int{}, lzwEnd+1, 9
		}
		word = string([]byte{c})
	}
	if word != "" {
		emit(code(word), width)
		next++
		if next-1+sooner >= 1<<width && width < 12 {
			width++
		}
	}
	emit(lzwEnd, width)
	emit(0, 7)
	return out
}

func TestWhatWasWrittenAsLZWComesBack(t *testing.T) {
	for name, data := range samples() {
		for _, early := range []bool{true, false} {
			got, err := unLZW(nil, toLZW(data, early), early, maxDecoded)
			if err != nil || !bytes.Equal(got, data) {
				t.Errorf("%s, early %v: %d bytes instead of %d, %v", name, early, len(got), len(data), err)
			}
		}
	}
	if _, err := unLZW(nil, toLZW(samples()["a run"], true), true, 1000); !errors.Is(err, errBomb) {
		t.Errorf("a bomb: %v", err)
	}
}

func TestPredictorsAreUndone(t *testing.T) {
	f := &File{}
	for _, c := range []struct {
		name  string
		parms Dict
		data  string
		want  string
	}{
		{"none", nil, "abc", "abc"},
		{"TIFF's", Dict{"Predictor": int64(2), "Columns": int64(3)}, "\x01\x01\x01\x05\x00\x01", "\x01\x02\x03\x05\x05\x06"},
		{"TIFF's of two colours", Dict{"Predictor": int64(2), "Columns": int64(2), "Colors": int64(2)}, "\x01\x09\x01\x01", "\x01\x09\x02\x0a"},
		{"PNG's: none, left, above", Dict{"Predictor": int64(15), "Columns": int64(2)},
			"\x00\x05\x06" + "\x01\x01\x01" + "\x02\x01\x01", "\x05\x06" + "\x01\x02" + "\x02\x03"},
		{"PNG's: mean and Paeth's", Dict{"Predictor": int64(12), "Columns": int64(3)},
			"\x00\x0a\x14\x1e" + "\x03\x01\x01\x01" + "\x04\x01\x01\x01", "\x0a\x14\x1e" + "\x06\x0e\x17" + "\x07\x0f\x18"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := f.unpredict(c.parms, []byte(c.data))
			if err != nil || string(got) != c.want {
				t.Errorf("%q, %v", got, err)
			}
		})
	}
	for name, parms := range map[string]Dict{
		"TIFF's of four bits": {"Predictor": int64(2), "BitsPerComponent": int64(4)},
		"a row too long":      {"Predictor": int64(12), "Columns": int64(1 << 30)},
		"no columns":          {"Predictor": int64(12), "Columns": int64(0)},
		"one nobody knows":    {"Predictor": int64(7)},
	} {
		if _, err := f.unpredict(parms, []byte("\x00ab")); err == nil {
			t.Errorf("%s was undone", name)
		}
	}
}

// FuzzInflate holds what is inflated here against Go's own package.
func FuzzInflate(f *testing.F) {
	for _, data := range samples() {
		var b bytes.Buffer
		w, _ := flate.NewWriter(&b, 6)
		_, _ = w.Write(data[:min(len(data), 3000)])
		_ = w.Close()
		f.Add(b.Bytes())
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		const limit = 1 << 20
		var z inflater
		got, err := z.inflate(nil, data, limit)
		want, wantErr := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(data)), 2*limit))
		if errors.Is(err, errBomb) && len(want) > limit {
			return
		}
		if (err == nil) != (wantErr == nil) || (err == nil && !bytes.Equal(got, want)) {
			t.Errorf("%d bytes and %v, want %d and %v", len(got), err, len(want), wantErr)
		}
	})
}
