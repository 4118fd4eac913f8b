package worker

import (
	"bytes"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"naru/internal/extract/wire"
)

func TestAFileReadInBlocksIsTheFile(t *testing.T) {
	want := make([]byte, (maxBlocks+3)*blockSize+17)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range want {
		want[i] = byte(random.Uint32())
	}
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, want, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := request{Request: wire.Request{Path: []byte(path)}}.open()
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for range 2000 {
		at := random.Int64N(int64(len(want)))
		n := min(random.IntN(2*blockSize), len(want)-int(at))
		if _, err := s.Seek(at, io.SeekStart); err != nil {
			t.Fatal(err)
		}
		got := make([]byte, n)
		if _, err := io.ReadFull(s, got); err != nil || !bytes.Equal(got, want[at:int(at)+n]) {
			t.Fatalf("%d bytes at %d differ (%v)", n, at, err)
		}
	}
	if _, err := s.Seek(0, io.SeekEnd); err != nil {
		t.Fatal(err)
	}
	if n, err := s.Read(make([]byte, 1)); n != 0 || err != io.EOF {
		t.Errorf("behind the end: %d, %v", n, err)
	}
}

func TestAFileThatBecomesShorterIsNoticed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, make([]byte, 3*blockSize), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := request{Request: wire.Request{Path: []byte(path)}}.open()
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := os.Truncate(path, blockSize); err != nil {
		t.Fatal(err)
	}
	if _, err := s.ReadAt(make([]byte, 10), 2*blockSize); err != io.ErrUnexpectedEOF {
		t.Errorf("got %v", err)
	}
}
