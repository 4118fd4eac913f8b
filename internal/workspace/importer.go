package workspace

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"naru/internal/blob"
	"naru/internal/extract"
	"naru/internal/ingest"
	"naru/internal/library"
)

// readerVersion names the readers and how their text is cleaned. A file that
// failed is read again once this has changed.
const readerVersion = "naru-1/pdfium-1.20.3/3"

// openAsset hands an embedded table to its loader.
func openAsset[T any](data []byte, load func(io.Reader) (T, error)) (T, error) {
	return load(bytes.NewReader(data))
}

// originals opens the folder of originals; a library that is only read may lack
// it.
func (w *Workspace) originals(readOnly bool) (*blob.Store, error) {
	dir := filepath.Join(w.Dir, filesName)
	if readOnly {
		return blob.At(dir), nil
	}
	blobs, err := blob.New(dir)
	if err != nil {
		return nil, err
	}
	// Nothing is being copied yet: what lies there half-copied, a crash left.
	return blobs, blobs.Sweep()
}

// workers is how many files are read at once. Each costs a child process, so
// four at most unless asked for.
func workers(asked int) int {
	if asked > 0 {
		return asked
	}
	return max(2, min(runtime.NumCPU(), 4))
}

// filesAtOnce is one more than the readers are: while a document is described,
// indexed and put on the disk, its reader is at the next file already. Else a core
// would idle for as long as the parent works on what its child read. Who asks for
// one reader gets one file after the other.
func filesAtOnce(readers int) int {
	if readers == 1 {
		return 1
	}
	return readers + 1
}

func (w *Workspace) newImporter(o Options) (*ingest.Importer, error) {
	return ingest.New(ingest.Config{
		Queue:         w.store,
		Catalogue:     w.store,
		Offers:        w.store,
		Blobs:         w.blobs,
		Reader:        w.reader,
		Extensions:    extract.Extensions(),
		Describe:      describe,
		Classify:      w.themes.Classify,
		Workers:       filesAtOnce(o.Workers),
		ReaderVersion: readerVersion,
		Now:           o.Now,
	}), nil
}

// WatchListed calls f with each file that needed no reading, as it was listed.
func (w *Workspace) WatchListed(f func(library.ImportItem)) (stop func()) {
	return w.importer.WatchListed(f)
}

// Check looks for damage in the database and, if readData, in every original.
func (w *Workspace) Check(ctx context.Context, readData bool) ([]library.Problem, error) {
	problems, err := w.store.Check(ctx)
	if err != nil {
		return nil, err
	}
	list, err := w.store.Documents(ctx, library.DocumentFilter{})
	if err != nil {
		return nil, err
	}
	for _, d := range list.Documents {
		if err := ctx.Err(); err != nil {
			return nil, library.Errorf(library.Cancelled, "check: %w", err)
		}
		if err := w.checkOriginal(d, readData); err != nil {
			problems = append(problems, library.Problem{
				Code: "original_" + string(library.CodeOf(err)), What: d.File + ": " + err.Error(), Repair: "import",
			})
		}
	}
	return problems, nil
}

func (w *Workspace) checkOriginal(d library.Document, readData bool) error {
	if d.SHA256 == "" {
		return nil // a record without a file
	}
	extension := strings.ToLower(filepath.Ext(d.File))
	if readData {
		return w.blobs.Verify(d.SHA256, extension)
	}
	if _, err := os.Stat(w.blobs.Path(d.SHA256, extension)); err != nil {
		return library.Errorf(library.NotFound, "original is missing: %w", err)
	}
	return nil
}

// StarterDir is where the starter briefs are put for the import; it can be
// deleted.
func (w *Workspace) StarterDir() (string, error) {
	dir := filepath.Join(w.Dir, "cache", "starter")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", folderError("make a folder for the starter briefs", err)
	}
	return dir, nil
}

// ImportStarter queues the starter briefs and starts.
func (w *Workspace) ImportStarter(ctx context.Context, paths []string) error {
	if _, err := w.Importer.Add(ctx, paths, library.ImportOptions{Tags: []string{starterTag}}); err != nil {
		return err
	}
	w.Importer.Start()
	return nil
}

// starterTag marks the briefs, so that they can be told from a person's own
// reports and put away together.
const starterTag = "starter"
