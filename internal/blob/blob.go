package blob

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"naru/internal/library"
	"naru/internal/oserror"
	"naru/internal/wholefile"
)

// Store keeps originals below one directory.
type Store struct {
	dir string
}

// New keeps originals below dir, which is made, readable by its owner alone.
func New(dir string) (*Store, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, oserror.Wrap("make the folder of originals", err)
	}
	return &Store{dir: dir}, nil
}

// At names the originals below dir without touching it, for a library that is
// only read.
func At(dir string) *Store { return &Store{dir: dir} }

// Put copies r in and returns the SHA-256 of its bytes in hex and whether they
// were there already. Where want is not "", bytes of another hash are Changing
// and not kept. The bytes are written beside their place, synced and renamed, so
// that a crash leaves either the whole file or a stray that Sweep removes.
func (s *Store) Put(r io.Reader, extension, want string) (sum string, existed bool, err error) {
	temp, err := os.CreateTemp(s.dir, strayPrefix+"*")
	if err != nil {
		return "", false, oserror.Wrap("make a file for the original", err)
	}
	defer func() {
		temp.Close()
		if err != nil || existed {
			os.Remove(temp.Name())
		}
	}()
	hash := sha256.New()
	size, err := io.Copy(io.MultiWriter(temp, hash), r)
	if err != nil {
		return "", false, oserror.Wrap("copy the original", err)
	}
	sum = hex.EncodeToString(hash.Sum(nil))
	if want != "" && sum != want {
		return sum, false, library.Errorf(library.Changing, "copy the original: it has the hash %s now, not %s", sum, want)
	}
	path := s.Path(sum, extension)
	// One that is there and damaged is replaced: bringing the file in again is
	// how a person mends it.
	if s.Holds(sum, extension, size) {
		return sum, true, nil
	}
	if err := temp.Sync(); err != nil {
		return "", false, oserror.Wrap("sync the original", err)
	}
	if err := temp.Close(); err != nil {
		return "", false, oserror.Wrap("close the original", err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", false, oserror.Wrap("make the original's folder", err)
	}
	if err := os.Rename(temp.Name(), path); err != nil {
		return "", false, oserror.Wrap("put the original in its place", err)
	}
	_ = os.Remove(path + damagedSuffix)
	wholefile.SyncFolder(filepath.Dir(path))
	return sum, false, nil
}

// damagedSuffix names the empty file that Verify leaves beside an original whose
// bytes are not what they were, so that it is replaced when its file comes again
// though its size says nothing.
const damagedSuffix = ".damaged"

// Holds tells by size, without reading it, that an original lies there; one that
// Verify found damaged does not count.
func (s *Store) Holds(sum, extension string, size int64) bool {
	path := s.Path(sum, extension)
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() != size {
		return false
	}
	_, err = os.Lstat(path + damagedSuffix)
	return errors.Is(err, fs.ErrNotExist)
}

// Path returns where the original with this hash lies or would lie.
// extension is given with its dot and kept in lower case.
func (s *Store) Path(sum, extension string) string {
	shard := "00"
	if len(sum) >= 2 {
		shard = sum[:2]
	}
	return filepath.Join(s.dir, shard, sum+strings.ToLower(extension))
}

// Remove deletes an original that no document uses. One that is not there is
// no error.
func (s *Store) Remove(sum, extension string) error {
	_ = os.Remove(s.Path(sum, extension) + damagedSuffix)
	if err := os.Remove(s.Path(sum, extension)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return oserror.Wrap("remove an original", err)
	}
	return nil
}

// Verify reads an original and compares its bytes with its name: Damaged if
// they differ, NotFound if it is not there. What it finds is remembered beside
// the original: see Holds.
func (s *Store) Verify(sum, extension string) error {
	f, err := os.Open(s.Path(sum, extension))
	if errors.Is(err, fs.ErrNotExist) {
		return library.Errorf(library.NotFound, "original %s is missing: %w", sum, err)
	}
	if err != nil {
		return oserror.Wrap("open an original", err)
	}
	defer f.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, f); err != nil {
		return oserror.Wrap("read an original", err)
	}
	mark := s.Path(sum, extension) + damagedSuffix
	if got := hex.EncodeToString(hash.Sum(nil)); got != sum {
		// Where nothing can be written, the answer alone has to do.
		_ = os.WriteFile(mark, nil, 0o600)
		return library.Errorf(library.Damaged, "original %s holds other bytes: %s", sum, got)
	}
	_ = os.Remove(mark)
	return nil
}

// strayPrefix marks files that are being written.
const strayPrefix = ".incoming-"

// Sweep removes what crashed copies left behind. Call it while no Put runs.
func (s *Store) Sweep() error {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return oserror.Wrap("list strays", err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), strayPrefix) {
			continue
		}
		if err := os.Remove(filepath.Join(s.dir, e.Name())); err != nil {
			return oserror.Wrap("remove a stray", err)
		}
	}
	return nil
}
