package workspace

import (
	"context"
	"path/filepath"

	"naru/internal/extract"
	"naru/internal/library"
)

// DescribeFile reads a file and describes it as an import does, without a library.
// Beside the description it gives the printed numbers of the pages.
func DescribeFile(ctx context.Context, reader extract.Reader, path string) (library.Document, []string, error) {
	doc, err := reader.Read(ctx, extract.Request{Path: path, Name: filepath.Base(path)}, nil)
	if doc == nil || err != nil && len(doc.Pages) == 0 {
		return library.Document{}, nil, err
	}
	d := describe(doc, filepath.Base(path))
	labels := make([]string, len(doc.Pages))
	for k, p := range doc.Pages {
		labels[k] = p.Label
	}
	return d, labels, nil
}
