package flowtest

import (
	"archive/zip"
	"bytes"
	"testing"
)

// Part is a part of a container.
type Part struct{ Name, Text string }

// small parts are stored as they are: packing them takes longer than reading them,
// and fuzzing does it a thousand times a second.
const small = 64 << 10

// Zip packs parts in their order.
func Zip(t testing.TB, parts ...Part) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		h := &zip.FileHeader{Name: p.Name, Method: zip.Deflate}
		if len(p.Text) < small {
			h.Method = zip.Store
		}
		w, err := z.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(p.Text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
