package unpack

import (
	"bytes"
	"io"

	"naru/internal/library"
)

var (
	oleMagic = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}
	// encryptedPackage is the stream that holds an Office document under a
	// password ([MS-OFFCRYPTO] 2.3.4.4), as an OLE directory writes it.
	encryptedPackage = []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")
)

// checkMagic tells files that are no zip from zips, and of the former those that
// are Office documents under a password.
func checkMagic(r io.ReaderAt, size int64) error {
	head := make([]byte, min(size, int64(len(oleMagic))))
	if _, err := r.ReadAt(head, 0); err != nil && err != io.EOF {
		return library.Errorf(library.BrokenFile, "open container: %w", err)
	}
	if bytes.Equal(head, oleMagic) {
		found, err := contains(r, size, encryptedPackage)
		if err != nil {
			return library.Errorf(library.BrokenFile, "open container: %w", err)
		}
		if found {
			return library.Errorf(library.Locked, "an Office document under a password")
		}
		return library.Errorf(library.Unsupported, "an OLE file instead of a zip")
	}
	if !bytes.HasPrefix(head, []byte("PK")) {
		return library.Errorf(library.Unsupported, "no zip file")
	}
	return nil
}

// contains looks for needle in the whole file, a stretch at a time.
func contains(r io.ReaderAt, size int64, needle []byte) (bool, error) {
	buf := make([]byte, 1<<20)
	for at := int64(0); at < size; at += int64(len(buf) - len(needle)) {
		n, err := r.ReadAt(buf, at)
		if bytes.Contains(buf[:n], needle) {
			return true, nil
		}
		if err == io.EOF {
			return false, nil
		}
		if err != nil {
			return false, err
		}
	}
	return false, nil
}
