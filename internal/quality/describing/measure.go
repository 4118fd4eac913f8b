package describing

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Options of a measurement.
type Options struct {
	Truth    []Truth
	Describe func(ctx context.Context, path string) (Described, error)
	Progress func(done, total int) // of documents described; may be nil
}

// Measure describes the documents of the truth that lie in a folder, whatever
// their names, and judges them. It fails only if the folder cannot be looked
// through or ctx is done: a document that cannot be read stands in the report.
func Measure(ctx context.Context, folder string, o Options) (*Report, error) {
	files, err := find(ctx, folder, o.Truth)
	if err != nil {
		return nil, err
	}
	r := newReport()
	done := 0
	for _, t := range o.Truth {
		path, here := files[t.SHA256]
		if !here {
			r.Absent++
			continue
		}
		d, err := o.Describe(ctx, path)
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case err != nil:
			r.Unread = append(r.Unread, Unread{File: t.File, Half: t.Half, Why: err.Error()})
		default:
			r.add(t, Judge(t, d))
		}
		done++
		if o.Progress != nil {
			o.Progress(done, len(files))
		}
	}
	r.close()
	return r, nil
}

// find looks for the documents of the truth by their content.
func find(ctx context.Context, folder string, truth []Truth) (map[string]string, error) {
	files := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrPermission) && path != folder {
			return nil // what lies beside it counts
		}
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		sum, err := hash(path)
		if err != nil {
			return err
		}
		if _, known := files[sum]; !known && slices.ContainsFunc(truth, func(t Truth) bool { return t.SHA256 == sum }) {
			files[sum] = path
		}
		return ctx.Err()
	})
	if err != nil {
		return nil, fmt.Errorf("look through %s: %w", folder, err)
	}
	return files, nil
}

func hash(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", fmt.Errorf("read %s: %w", path, err)
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
