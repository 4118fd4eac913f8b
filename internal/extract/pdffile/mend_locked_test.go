package pdffile

import (
	"bytes"
	"errors"
	"testing"
)

func TestALockedFileIsMendedByItsPassword(t *testing.T) {
	data := encrypted(lock{version: 2, revision: 3, bits: 128, user: "user", owner: "owner"})
	at := bytes.LastIndex(data, []byte("startxref"))
	for password, want := range map[string]error{"user": nil, "owner": nil, "other": ErrPassword} {
		m, err := Mend(bytes.NewReader(data[:at]), int64(at), password)
		if !errors.Is(err, want) {
			t.Fatalf("%s: %v", password, err)
		}
		if want != nil {
			continue
		}
		all := append(bytes.Clone(data[:at]), m.Tail...)
		f, err := Open(bytes.NewReader(all), int64(len(all)), password)
		if err != nil {
			t.Fatalf("%s: %v", password, err)
		}
		p, err := f.Page(0)
		if err != nil {
			t.Fatal(err)
		}
		if b, err := p.Contents(); err != nil || string(b) != locked {
			t.Errorf("with %q the page holds %q, %v", password, b, err)
		}
	}
}
